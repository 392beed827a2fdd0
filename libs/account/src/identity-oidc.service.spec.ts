import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  OIDC_CLIENT,
  type OidcServer,
  startOidcServer,
} from '../../../test/providers/oidc-server.js';
import { Visitor } from '../../../test/providers/visitor.js';
import { IdentityHttp } from './identity-http.service.js';
import { OidcIdentity } from './identity-oidc.service.js';

const callback = 'http://localhost:3107/api/v1/auth/providers/gov-sso/callback';
const pending = { state: 'state-1', nonce: 'nonce-1', verifier: 'v'.repeat(43), callback };

let server: OidcServer;
let identity: OidcIdentity;
beforeAll(async () => {
  server = await startOidcServer(callback);
  identity = new OidcIdentity(
    {
      id: 'gov-sso',
      kind: 'oidc',
      title: '统一身份认证',
      issuer: server.address,
      ...OIDC_CLIENT,
      scopes: 'openid profile phone card',
      claims: { name: 'name', phone: 'phone_number', idCard: 'id_card' },
      trusts: { phone: true, idCard: true },
      allowPlain: false,
    },
    new IdentityHttp(),
  );
});
afterAll(() => server.close());
beforeEach(() => {
  server.person = { sub: 'u-1', name: '王芳', phone_number: '13800000001' };
});

const comeBack = async (): Promise<URLSearchParams> => {
  const there = await identity.start(pending);
  return (await new Visitor().travel(there, callback)).searchParams;
};

describe('sign-in by OpenID Connect at a real provider', () => {
  it('asks with code, PKCE, state and nonce', async () => {
    const address = new URL(await identity.start(pending));

    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: OIDC_CLIENT.clientId,
      redirect_uri: callback,
      state: 'state-1',
      nonce: 'nonce-1',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('learns who the person is, and nothing that the provider does not say', async () => {
    const person = await identity.finish(await comeBack(), pending);

    expect(person).toEqual({ subject: 'u-1', name: '王芳', phone: '13800000001', idCard: null });
  });

  it('takes a code once only', async () => {
    const parameters = await comeBack();
    await identity.finish(parameters, pending);

    await expect(identity.finish(parameters, pending)).rejects.toMatchObject({
      code: 'identity.refused',
    });
  });

  it.each([
    ['another state', { ...pending, state: 'state-2' }],
    ['another nonce', { ...pending, nonce: 'nonce-2' }],
    ['another verifier', { ...pending, verifier: 'w'.repeat(43) }],
  ])('refuses an answer that belongs to %s', async (_, other) => {
    const parameters = await comeBack();

    await expect(identity.finish(parameters, other)).rejects.toMatchObject({
      code: 'identity.refused',
    });
  });

  it('says that it was the person who turned back', async () => {
    server.person = null;

    const parameters = await comeBack();

    await expect(identity.finish(parameters, pending)).rejects.toMatchObject({
      code: 'identity.cancelled',
    });
  });
});
