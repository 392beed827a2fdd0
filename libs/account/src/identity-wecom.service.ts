import type { WeComConfig } from '#platform';
import { identityErrors } from './identity.errors.js';
import type { IdentityHttp } from './identity-http.service.js';
import type {
  ExternalPerson,
  IdentityProvider,
  PendingSignIn,
} from './identity-provider.service.js';

/** The application's access token is not valid any more. */
const TOKEN_GONE = new Set([40001, 40014, 42001]);
/** The code was used, is wrong, or has run out. */
const CODE_GONE = new Set([40029, 42003]);
/** The application may not read this of the person. */
const NOT_ALLOWED = new Set([60011, 48002, 41009]);
/** A token is asked for anew this long before it ends. */
const EARLY_MS = 60_000;

type Answer = Record<string, unknown>;

/** 企业微信: a code to scan in any browser, consent in its own. */
export class WeComIdentity implements IdentityProvider {
  private token: { text: string; until: number } | undefined;

  constructor(
    private readonly config: WeComConfig,
    private readonly http: IdentityHttp,
  ) {}

  async start({ state, callback }: PendingSignIn, userAgent: string): Promise<string> {
    const { corpId, agentId, consentAddress, scanAddress } = this.config;
    const common = { appid: corpId, redirect_uri: callback, state, agentid: agentId };
    if (/wxwork/i.test(userAgent)) {
      const query = { ...common, response_type: 'code', scope: 'snsapi_privateinfo' };
      const parameters = new URLSearchParams(query);
      return `${consentAddress}/connect/oauth2/authorize?${parameters}#wechat_redirect`;
    }
    const query = new URLSearchParams({ login_type: 'CorpApp', ...common });
    return `${scanAddress}/wwlogin/sso/login?${query}`;
  }

  async finish(parameters: URLSearchParams): Promise<ExternalPerson> {
    const code = parameters.get('code');
    if (!code) throw identityErrors.cancelled();
    const who = succeeded(await this.ask('auth/getuserinfo', { code }));
    const userId = textOf(who, 'userid');
    // Somebody outside the enterprise has an openid only.
    if (!userId) throw identityErrors.refused({ cause: 'not-staff' });
    const [person, detail] = await Promise.all([
      this.optional('user/get', { userid: userId }),
      this.detail(textOf(who, 'user_ticket')),
    ]);
    return {
      subject: userId,
      name: textOf(person, 'name'),
      phone: textOf(detail, 'mobile') ?? textOf(person, 'mobile'),
      idCard: null,
    };
  }

  /** What the person agreed to show; there is a ticket only where he was asked. */
  private async detail(ticket: string | null): Promise<Answer> {
    return ticket ? this.optional('auth/getuserdetail', {}, { user_ticket: ticket }) : {};
  }

  private async optional(
    path: string,
    query: Record<string, string>,
    body?: object,
  ): Promise<Answer> {
    const answer = await this.ask(path, query, body);
    return NOT_ALLOWED.has(Number(answer['errcode'])) ? {} : succeeded(answer);
  }

  /** Asks once more with a new token when the first turns out to be over: it can end before its time. */
  private async ask(path: string, query: Record<string, string>, body?: object): Promise<Answer> {
    const first = await this.askWith(await this.accessToken(), path, query, body);
    if (!TOKEN_GONE.has(Number(first['errcode']))) return first;
    this.token = undefined;
    return this.askWith(await this.accessToken(), path, query, body);
  }

  private askWith(
    token: string,
    path: string,
    query: Record<string, string>,
    body?: object,
  ): Promise<Answer> {
    const address = this.addressOf(path, { access_token: token, ...query });
    return body ? this.http.post(address, body) : this.http.json(address);
  }

  /** While one is valid WeCom gives the same to everybody who asks, so processes need not share it. */
  private async accessToken(): Promise<string> {
    if (this.token && Date.now() < this.token.until) return this.token.text;
    const { corpId: corpid, secret: corpsecret } = this.config;
    const answer = await this.http.json(this.addressOf('gettoken', { corpid, corpsecret }));
    const text = textOf(succeeded(answer), 'access_token');
    if (!text) throw identityErrors.unavailable({ cause: 'no-access-token' });
    this.token = { text, until: Date.now() + Number(answer['expires_in']) * 1000 - EARLY_MS };
    return text;
  }

  private addressOf(path: string, query: Record<string, string>): string {
    return `${this.config.address}/cgi-bin/${path}?${new URLSearchParams(query)}`;
  }
}

function succeeded(answer: Answer): Answer {
  const code = Number(answer['errcode'] ?? 0);
  if (code === 0) return answer;
  const details = { cause: `errcode-${code}` };
  throw CODE_GONE.has(code) ? identityErrors.refused(details) : identityErrors.unavailable(details);
}

function textOf(answer: Answer, name: string): string | null {
  const value = answer[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
