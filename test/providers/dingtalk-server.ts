import { randomUUID } from 'node:crypto';
import { answerJson, bodyOf, type LocalServer, startLocalServer } from './local-server.js';

interface DingTalkPerson {
  unionId: string;
  nick: string;
  mobile?: string;
  /** The enterprise's own record; null for somebody of another enterprise. */
  staff: { userid: string; name: string; mobile?: string } | null;
}

export interface DingTalkServer extends LocalServer {
  person: DingTalkPerson;
  expireToken(): void;
}

export const DINGTALK_APP = { clientId: 'ding0123456789', clientSecret: 'of-the-app' };

/** What DingTalk's servers answer over HTTP, by the documents at open.dingtalk.com. */
export async function startDingTalkServer(): Promise<DingTalkServer> {
  const nobody: DingTalkPerson = { unionId: 'u', nick: 'n', staff: null };
  const codes = new Map<string, DingTalkPerson>();
  const personal = new Map<string, DingTalkPerson>();
  const people = new Map<string, DingTalkPerson>();
  let token: string | null = null;
  const desk = { person: nobody, expireToken: () => void (token = null) };

  const server = await startLocalServer((address) => async (request, response) => {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', address);
    const text = await bodyOf(request);
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, string>;
    const refuse = (code: string, message: string) =>
      answerJson(response, { code, message, requestid: randomUUID() }, 400);

    if (pathname === '/oauth2/auth') {
      if (query.get('client_id') !== DINGTALK_APP.clientId) return response.writeHead(400).end();
      const code = randomUUID().replaceAll('-', '');
      codes.set(code, desk.person);
      people.set(desk.person.unionId, desk.person);
      const back = new URL(query.get('redirect_uri') ?? '');
      back.searchParams.set('authCode', code);
      back.searchParams.set('state', query.get('state') ?? '');
      return response.writeHead(302, { Location: back.href }).end();
    }
    if (pathname === '/v1.0/oauth2/userAccessToken') {
      if (body['clientSecret'] !== DINGTALK_APP.clientSecret) {
        return refuse('invalidClientIdOrSecret', '无效的clientId或者clientSecret');
      }
      const person = codes.get(body['code'] ?? '');
      codes.delete(body['code'] ?? '');
      if (!person) return refuse('invalidParameter.authCode.notFound', '不合法的临时授权码');
      const accessToken = randomUUID();
      personal.set(accessToken, person);
      return answerJson(response, { accessToken, refreshToken: randomUUID(), expireIn: 7200 });
    }
    if (pathname === '/v1.0/contact/users/me') {
      const person = personal.get(String(request.headers['x-acs-dingtalk-access-token']));
      if (!person) return refuse('InvalidAuthentication', '不合法的access_token');
      const { unionId, nick, mobile } = person;
      return answerJson(response, {
        unionId,
        nick,
        mobile,
        openId: `o-${unionId}`,
        stateCode: '86',
      });
    }
    if (pathname === '/v1.0/oauth2/accessToken') {
      if (body['appSecret'] !== DINGTALK_APP.clientSecret) {
        return refuse('invalidClientIdOrSecret', '无效的appKey或者appSecret');
      }
      token ??= randomUUID();
      return answerJson(response, { accessToken: token, expireIn: 7200 });
    }
    const say = (answer: object) =>
      answerJson(response, { errcode: 0, errmsg: 'ok', request_id: randomUUID(), ...answer });
    if (query.get('access_token') !== token) {
      return say({ errcode: 40014, errmsg: '不合法的access_token' });
    }
    if (pathname === '/topapi/user/getbyunionid') {
      const staff = people.get(body['unionid'] ?? '')?.staff;
      if (!staff) return say({ errcode: 60121, errmsg: '找不到该用户' });
      return say({ result: { contact_type: 0, userid: staff.userid } });
    }
    if (pathname === '/topapi/v2/user/get') {
      const found = [...people.values()].find(({ staff }) => staff?.userid === body['userid']);
      if (!found?.staff) return say({ errcode: 60121, errmsg: '找不到该用户' });
      return say({ result: { ...found.staff, unionid: found.unionId } });
    }
    return response.writeHead(404).end();
  });
  return Object.assign(desk, server);
}
