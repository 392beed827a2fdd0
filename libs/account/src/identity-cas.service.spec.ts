import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CasServer, startCasServer } from '../../../test/providers/cas-server.js';
import { Visitor } from '../../../test/providers/visitor.js';
import { CasIdentity } from './identity-cas.service.js';
import { IdentityHttp } from './identity-http.service.js';

const callback = 'http://localhost:3107/api/v1/auth/providers/portal/callback';
const pending = { state: 'state-1', nonce: '', verifier: '', callback };

let server: CasServer;
let identity: CasIdentity;
beforeAll(async () => {
  server = await startCasServer();
  const common = { id: 'portal', title: '门户', allowPlain: false };
  identity = new CasIdentity(
    {
      ...common,
      kind: 'cas',
      address: `${server.address}/cas/`,
      claims: { name: 'cn', phone: 'mobile' },
      trusts: { phone: true, idCard: false },
    },
    new IdentityHttp(),
  );
});
afterAll(() => server.close());
beforeEach(() => {
  server.trick = null;
  server.person = { user: 'wang.fang', attributes: { cn: '王芳', mobile: '13800000001' } };
});

const comeBack = async (): Promise<URLSearchParams> =>
  (await new Visitor().travel(await identity.start(pending), callback)).searchParams;

describe('sign-in by CAS', () => {
  it('sends the browser to the server with a service that carries the state', async () => {
    const address = new URL(await identity.start(pending));

    expect(address.href.startsWith(`${server.address}/cas/login?service=`)).toBe(true);
    expect(address.searchParams.get('service')).toBe(`${callback}?state=state-1`);
  });

  it('learns who the person is from the server itself', async () => {
    expect(await identity.finish(await comeBack(), pending)).toEqual({
      subject: 'wang.fang',
      name: '王芳',
      phone: '13800000001',
      idCard: null,
    });
  });

  it('takes a ticket once only', async () => {
    const parameters = await comeBack();
    await identity.finish(parameters, pending);

    await expect(identity.finish(parameters, pending)).rejects.toMatchObject({
      code: 'identity.refused',
      details: { cause: 'INVALID_TICKET' },
    });
  });

  it('refuses a ticket that was made for another service, such as another sign-in', async () => {
    const parameters = await comeBack();

    await expect(
      identity.finish(parameters, { ...pending, state: 'state-2' }),
    ).rejects.toMatchObject({ code: 'identity.refused', details: { cause: 'INVALID_SERVICE' } });
  });

  it('refuses a ticket that was made up, and one that carries more parameters', async () => {
    for (const ticket of ['ST-1', 'ST-1&service=http://evil.example', '../p3']) {
      await expect(identity.finish(new URLSearchParams({ ticket }), pending)).rejects.toMatchObject(
        { code: 'identity.refused' },
      );
    }
  });

  it('says that nobody signed in when there is no ticket', async () => {
    await expect(identity.finish(new URLSearchParams(), pending)).rejects.toMatchObject({
      code: 'identity.cancelled',
    });
  });
});

describe('a server that cannot be relied on', () => {
  it.each(['redirect', 'broken', 'endless'] as const)(
    'is said to be unavailable: %s',
    async (trick) => {
      const parameters = await comeBack();
      server.trick = trick;

      await expect(identity.finish(parameters, pending)).rejects.toMatchObject({
        code: 'identity.unavailable',
      });
    },
  );

  it('is given five seconds', async () => {
    const parameters = await comeBack();
    server.trick = 'silent';
    const began = Date.now();

    await expect(identity.finish(parameters, pending)).rejects.toMatchObject({
      code: 'identity.unavailable',
    });
    expect(Date.now() - began).toBeGreaterThan(4500);
  });

  it('names nobody by a page instead of an answer', async () => {
    const parameters = await comeBack();
    server.trick = '<html><body><cas:user>admin</cas:user></body></html>';

    await expect(identity.finish(parameters, pending)).rejects.toMatchObject({
      code: 'identity.refused',
      details: { cause: 'malformed' },
    });
  });

  it('is said to be unavailable when nobody listens there', async () => {
    const gone = await startCasServer();
    await gone.close();
    const common = { id: 'gone', title: '门户', allowPlain: false, claims: {} };
    const nowhere = new CasIdentity(
      {
        ...common,
        kind: 'cas',
        address: gone.address,
        trusts: { phone: false, idCard: false },
      },
      new IdentityHttp(),
    );

    await expect(
      nowhere.finish(new URLSearchParams({ ticket: 'ST-1' }), pending),
    ).rejects.toMatchObject({ code: 'identity.unavailable' });
  });
});
