import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  startWeComServer,
  WECOM_APP,
  type WeComServer,
} from '../../../test/providers/wecom-server.js';
import { Visitor } from '../../../test/providers/visitor.js';
import { IdentityHttp } from './identity-http.service.js';
import { WeComIdentity } from './identity-wecom.service.js';

const callback = 'http://localhost:3107/api/v1/auth/providers/wecom/callback';
const pending = { state: 'state-1', nonce: '', verifier: '', callback };
const IN_WECOM = 'Mozilla/5.0 (iPhone) wxwork/4.1.20 MicroMessenger/7.0.1';

let server: WeComServer;
let identity: WeComIdentity;
const identityWith = (changes: object) =>
  new WeComIdentity(
    {
      id: 'wecom',
      kind: 'wecom',
      title: '企业微信',
      ...WECOM_APP,
      address: server.address,
      scanAddress: server.address,
      consentAddress: server.address,
      trusts: { phone: true, idCard: false },
      allowPlain: false,
      ...changes,
    },
    new IdentityHttp(),
  );
beforeAll(async () => {
  server = await startWeComServer();
});
afterAll(() => server.close());
beforeEach(() => {
  identity = identityWith({});
  server.person = { userid: 'WangFang', name: '王芳', mobile: '13800000001' };
});

const comeBack = async (userAgent = 'Chrome'): Promise<URLSearchParams> =>
  (await new Visitor().travel(await identity.start(pending, userAgent), callback)).searchParams;

describe('sign-in by WeCom', () => {
  it('shows a code to scan in any browser, and asks for consent in WeCom’s own', async () => {
    const scan = new URL(await identity.start(pending, 'Chrome'));
    const consent = new URL(await identity.start(pending, IN_WECOM));

    expect(scan.pathname).toBe('/wwlogin/sso/login');
    expect(Object.fromEntries(scan.searchParams)).toEqual({
      login_type: 'CorpApp',
      appid: WECOM_APP.corpId,
      agentid: WECOM_APP.agentId,
      redirect_uri: callback,
      state: 'state-1',
    });
    expect(consent.pathname).toBe('/connect/oauth2/authorize');
    expect(consent.searchParams.get('scope')).toBe('snsapi_privateinfo');
    expect(consent.hash).toBe('#wechat_redirect');
  });

  it('learns the name, and the phone where the person agreed to show it', async () => {
    expect(await identity.finish(await comeBack(IN_WECOM))).toEqual({
      subject: 'WangFang',
      name: '王芳',
      phone: '13800000001',
      idCard: null,
    });
    expect(await identity.finish(await comeBack())).toMatchObject({
      subject: 'WangFang',
      phone: null,
    });
  });

  it('takes a code once only (40029)', async () => {
    const parameters = await comeBack();
    await identity.finish(parameters);

    await expect(identity.finish(parameters)).rejects.toMatchObject({
      code: 'identity.refused',
      details: { cause: 'errcode-40029' },
    });
  });

  it('asks for the application’s token once, and again when it ends before its time (42001)', async () => {
    const before = server.tokensGiven;
    await identity.finish(await comeBack());
    await identity.finish(await comeBack());
    expect(server.tokensGiven).toBe(before + 1);

    server.expireToken();
    await identity.finish(await comeBack());

    expect(server.tokensGiven).toBe(before + 2);
  });

  it('turns away somebody of another enterprise', async () => {
    server.person = { openid: 'outsider' };

    await expect(identity.finish(await comeBack())).rejects.toMatchObject({
      code: 'identity.refused',
      details: { cause: 'not-staff' },
    });
  });

  it('says that the provider is at fault when its secret is wrong', async () => {
    const misled = identityWith({ secret: 'old' });
    const parameters = await comeBack();

    await expect(misled.finish(parameters)).rejects.toMatchObject({
      code: 'identity.unavailable',
      details: { cause: 'errcode-40001' },
    });
  });

  it('says that nobody signed in when there is no code', async () => {
    await expect(identity.finish(new URLSearchParams())).rejects.toMatchObject({
      code: 'identity.cancelled',
    });
  });
});
