import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DINGTALK_APP,
  type DingTalkServer,
  startDingTalkServer,
} from '../../../test/providers/dingtalk-server.js';
import { Visitor } from '../../../test/providers/visitor.js';
import { DingTalkIdentity } from './identity-dingtalk.service.js';
import { IdentityHttp } from './identity-http.service.js';

const callback = 'http://localhost:3107/api/v1/auth/providers/dingtalk/callback';
const pending = { state: 'state-1', nonce: '', verifier: '', callback };

let server: DingTalkServer;
let identity: DingTalkIdentity;
const identityWith = (changes: object) =>
  new DingTalkIdentity(
    {
      id: 'dingtalk',
      kind: 'dingtalk',
      title: '钉钉',
      ...DINGTALK_APP,
      staffOnly: true,
      address: server.address,
      directoryAddress: server.address,
      signInAddress: server.address,
      trusts: { phone: true, idCard: false },
      allowPlain: false,
      ...changes,
    },
    new IdentityHttp(),
  );
beforeAll(async () => {
  server = await startDingTalkServer();
});
afterAll(() => server.close());
beforeEach(() => {
  identity = identityWith({});
  server.person = {
    unionId: 'union-wang',
    nick: '芳芳',
    mobile: '13900000009',
    staff: { userid: '0101', name: '王芳', mobile: '13800000001' },
  };
});

const comeBack = async (): Promise<URLSearchParams> =>
  (await new Visitor().travel(await identity.start(pending), callback)).searchParams;

describe('sign-in by DingTalk', () => {
  it('sends the browser there with our application and state', async () => {
    const address = new URL(await identity.start(pending));

    expect(address.pathname).toBe('/oauth2/auth');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: DINGTALK_APP.clientId,
      redirect_uri: callback,
      response_type: 'code',
      scope: 'openid',
      state: 'state-1',
      prompt: 'consent',
    });
  });

  it('believes the enterprise’s record of the person, and no nickname', async () => {
    expect(await identity.finish(await comeBack())).toEqual({
      subject: 'union-wang',
      name: '王芳',
      phone: '13800000001',
      idCard: null,
    });
  });

  it('lets people of other enterprises in only where that is wanted', async () => {
    server.person = { unionId: 'union-li', nick: '李', mobile: '13700000001', staff: null };

    await expect(identity.finish(await comeBack())).rejects.toMatchObject({
      code: 'identity.refused',
      details: { cause: 'errcode-60121' },
    });
    expect(await identityWith({ staffOnly: false }).finish(await comeBack())).toEqual({
      subject: 'union-li',
      name: null,
      phone: '13700000001',
      idCard: null,
    });
  });

  it('takes a code once only', async () => {
    const parameters = await comeBack();
    await identity.finish(parameters);

    await expect(identity.finish(parameters)).rejects.toMatchObject({
      code: 'identity.refused',
      details: { cause: 'invalidParameter.authCode.notFound' },
    });
  });

  it('asks for a new token of the enterprise when the one it has is over (40014)', async () => {
    await identity.finish(await comeBack());
    server.expireToken();

    expect(await identity.finish(await comeBack())).toMatchObject({ subject: 'union-wang' });
  });

  it('refuses when its own secret is wrong', async () => {
    const parameters = await comeBack();

    await expect(identityWith({ clientSecret: 'old' }).finish(parameters)).rejects.toMatchObject({
      details: { cause: 'invalidClientIdOrSecret' },
    });
  });
});
