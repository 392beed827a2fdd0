import type { DingTalkConfig } from '#platform';
import { identityErrors } from './identity.errors.js';
import type { IdentityHttp } from './identity-http.service.js';
import type {
  ExternalPerson,
  IdentityProvider,
  PendingSignIn,
} from './identity-provider.service.js';

/** The enterprise's access token is not valid any more. */
const TOKEN_GONE = new Set([40014, 42001, 88]);
/** Nobody of the enterprise has this unionId. */
const NOT_STAFF = new Set([60121, 33012]);
/** A token is asked for anew this long before it ends. */
const EARLY_MS = 60_000;

type Answer = Record<string, unknown>;

/** 钉钉: the person's own token says who he is, the enterprise's directory whether he belongs to it. */
export class DingTalkIdentity implements IdentityProvider {
  private token: { text: string; until: number } | undefined;

  constructor(
    private readonly config: DingTalkConfig,
    private readonly http: IdentityHttp,
  ) {}

  async start({ state, callback }: PendingSignIn): Promise<string> {
    const query = new URLSearchParams({
      redirect_uri: callback,
      response_type: 'code',
      client_id: this.config.clientId,
      scope: 'openid',
      state,
      prompt: 'consent',
    });
    return `${this.config.signInAddress}/oauth2/auth?${query}`;
  }

  async finish(parameters: URLSearchParams): Promise<ExternalPerson> {
    const code = parameters.get('authCode') ?? parameters.get('code');
    if (!code) throw identityErrors.cancelled();
    const own = await this.personalToken(code);
    const me = await this.http.json(`${this.config.address}/v1.0/contact/users/me`, {
      headers: { 'x-acs-dingtalk-access-token': own },
    });
    const unionId = textOf(me, 'unionId');
    if (!unionId) throw identityErrors.refused({ cause: causeIn(me) });
    // A nickname is chosen freely, so it is no name.
    const person = { subject: unionId, name: null, phone: textOf(me, 'mobile'), idCard: null };
    if (!this.config.staffOnly) return person;
    const staff = await this.staff(unionId);
    return {
      ...person,
      name: textOf(staff, 'name'),
      phone: textOf(staff, 'mobile') ?? person.phone,
    };
  }

  private async personalToken(code: string): Promise<string> {
    const { address, clientId, clientSecret } = this.config;
    const answer = await this.http.post(`${address}/v1.0/oauth2/userAccessToken`, {
      clientId,
      clientSecret,
      code,
      grantType: 'authorization_code',
    });
    const token = textOf(answer, 'accessToken');
    if (!token) throw identityErrors.refused({ cause: causeIn(answer) });
    return token;
  }

  /** @throws identity.refused for somebody of another enterprise, or of none */
  private async staff(unionid: string): Promise<Answer> {
    const found = await this.ask('topapi/user/getbyunionid', { unionid });
    const userid = textOf(found, 'userid');
    if (!userid) throw identityErrors.refused({ cause: 'not-staff' });
    return this.ask('topapi/v2/user/get', { userid });
  }

  /** The result of a call to the directory; once more with a new token when the first is over. */
  private async ask(path: string, body: object): Promise<Answer> {
    let answer = await this.askWith(await this.enterpriseToken(), path, body);
    if (TOKEN_GONE.has(Number(answer['errcode']))) {
      this.token = undefined;
      answer = await this.askWith(await this.enterpriseToken(), path, body);
    }
    const code = Number(answer['errcode'] ?? 0);
    const details = { cause: `errcode-${code}` };
    if (NOT_STAFF.has(code)) throw identityErrors.refused(details);
    if (code !== 0) throw identityErrors.unavailable(details);
    return (answer['result'] ?? {}) as Answer;
  }

  private askWith(token: string, path: string, body: object): Promise<Answer> {
    const query = new URLSearchParams({ access_token: token });
    return this.http.post(`${this.config.directoryAddress}/${path}?${query}`, body);
  }

  private async enterpriseToken(): Promise<string> {
    if (this.token && Date.now() < this.token.until) return this.token.text;
    const { address, clientId: appKey, clientSecret: appSecret } = this.config;
    const answer = await this.http.post(`${address}/v1.0/oauth2/accessToken`, {
      appKey,
      appSecret,
    });
    const text = textOf(answer, 'accessToken');
    if (!text) throw identityErrors.unavailable({ cause: causeIn(answer) });
    this.token = { text, until: Date.now() + Number(answer['expireIn']) * 1000 - EARLY_MS };
    return text;
  }
}

function causeIn(answer: Answer): string {
  return (textOf(answer, 'code') ?? 'unknown').slice(0, 60);
}

function textOf(answer: Answer, name: string): string | null {
  const value = answer[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
