import { randomUUID } from 'node:crypto';
import { answerJson, bodyOf, type LocalServer, startLocalServer } from './local-server.js';

interface WeComPerson {
  userid?: string;
  /** Somebody outside the enterprise. */
  openid?: string;
  name?: string;
  mobile?: string;
}

export interface WeComServer extends LocalServer {
  person: WeComPerson;
  /** How often a token was asked for. */
  tokensGiven: number;
  /** The application's token ends at once, before its time. */
  expireToken(): void;
}

export const WECOM_APP = { corpId: 'ww0123456789abcdef', agentId: '1000002', secret: 'of-the-app' };

/** What WeCom's servers answer over HTTP, by the documents at developer.work.weixin.qq.com. */
export async function startWeComServer(): Promise<WeComServer> {
  const desk = { person: {} as WeComPerson, tokensGiven: 0, expireToken };
  const people = new Map<string, WeComPerson>();
  const codes = new Map<string, { person: WeComPerson; mayReadAll: boolean }>();
  const tickets = new Map<string, WeComPerson>();
  let token: string | null = null;
  const ended = new Set<string>();
  function expireToken(): void {
    if (token) ended.add(token);
    token = null;
  }

  const tokenFault = (given: string | null) => {
    if (given !== null && ended.has(given))
      return { errcode: 42001, errmsg: 'access_token expired' };
    return given === token ? null : { errcode: 40014, errmsg: 'invalid access_token' };
  };

  const server = await startLocalServer((address) => async (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', address);
    const body = await bodyOf(request);
    const say = (answer: object) => answerJson(response, { errcode: 0, errmsg: 'ok', ...answer });

    if (pathname === '/wwlogin/sso/login' || pathname === '/connect/oauth2/authorize') {
      if (query.get('appid') !== WECOM_APP.corpId) return response.writeHead(400).end();
      const code = randomUUID();
      const mayReadAll = query.get('scope') === 'snsapi_privateinfo';
      codes.set(code, { person: desk.person, mayReadAll });
      if (desk.person.userid) people.set(desk.person.userid, desk.person);
      const back = new URL(query.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', query.get('state') ?? '');
      return response.writeHead(302, { Location: back.href }).end();
    }
    if (pathname === '/cgi-bin/gettoken') {
      desk.tokensGiven += 1;
      if (query.get('corpid') !== WECOM_APP.corpId) return say({ errcode: 40013 });
      if (query.get('corpsecret') !== WECOM_APP.secret) return say({ errcode: 40001 });
      token ??= randomUUID();
      return say({ access_token: token, expires_in: 7200 });
    }
    const fault = tokenFault(query.get('access_token'));
    if (fault) return say(fault);
    if (pathname === '/cgi-bin/auth/getuserinfo') {
      const issued = codes.get(query.get('code') ?? '');
      codes.delete(query.get('code') ?? '');
      if (!issued) return say({ errcode: 40029, errmsg: 'invalid code' });
      const { person, mayReadAll } = issued;
      if (!person.userid) return say({ openid: person.openid });
      const ticket = randomUUID();
      tickets.set(ticket, person);
      return say({ userid: person.userid, ...(mayReadAll && { user_ticket: ticket }) });
    }
    if (pathname === '/cgi-bin/user/get') {
      const person = people.get(query.get('userid') ?? '');
      if (!person) return say({ errcode: 60111, errmsg: 'userid not found' });
      // Applications made since June 2022 are told no phone here.
      return say({ userid: person.userid, name: person.name, department: [1], status: 1 });
    }
    if (pathname === '/cgi-bin/auth/getuserdetail') {
      const { user_ticket: ticket } = JSON.parse(body) as { user_ticket: string };
      const person = tickets.get(ticket);
      if (!person) return say({ errcode: 40078, errmsg: 'invalid user_ticket' });
      return say({ userid: person.userid, gender: '0', mobile: person.mobile, email: '' });
    }
    return response.writeHead(404).end();
  });
  return Object.assign(desk, server);
}
