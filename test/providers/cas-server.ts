import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type LocalServer, startLocalServer } from './local-server.js';

export interface CasServer extends LocalServer {
  /** Who signs in there from now on. */
  person: { user: string; attributes?: Record<string, string> };
  /** Instead of the protocol's answer: this text; or what `silent`, `endless`, `redirect` and `broken` say. */
  trick: string | null;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** CAS 3.0 over HTTP as its specification writes it: a ticket is good once, and for the service it was made for. */
export async function startCasServer(): Promise<CasServer> {
  const desk: Pick<CasServer, 'person' | 'trick'> = { person: { user: 'nobody' }, trick: null };
  const tickets = new Map<string, { service: string; person: CasServer['person'] }>();
  const server = await startLocalServer((address) => (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', address);
    const service = searchParams.get('service') ?? '';
    if (pathname === '/cas/login') {
      const ticket = `ST-${tickets.size + 1}-${randomUUID()}-cas.example`;
      tickets.set(ticket, { service, person: desk.person });
      const back = new URL(service);
      back.searchParams.set('ticket', ticket);
      return response.writeHead(302, { Location: back.href }).end();
    }
    if (pathname !== '/cas/p3/serviceValidate') return response.writeHead(404).end();
    if (desk.trick !== null) return playTrick(desk.trick, address, response);
    const ticket = searchParams.get('ticket') ?? '';
    const issued = tickets.get(ticket);
    tickets.delete(ticket);
    response.writeHead(200, { 'Content-Type': 'application/xml;charset=UTF-8' });
    if (!service || !ticket) return response.end(failure('INVALID_REQUEST', 'parameters'));
    if (!issued) return response.end(failure('INVALID_TICKET', `Ticket ${ticket} not recognized`));
    if (issued.service !== service) return response.end(failure('INVALID_SERVICE', 'service'));
    return response.end(success(issued.person));
  });
  return Object.assign(desk, server);
}

export function success({ user, attributes = {} }: CasServer['person']): string {
  const lines = Object.entries(attributes).map(
    ([name, value]) => `      <cas:${name}>${escape(value)}</cas:${name}>`,
  );
  return `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
  <cas:authenticationSuccess>
    <cas:user>${escape(user)}</cas:user>
    <cas:attributes>
      <cas:authenticationDate>2026-06-01T10:00:00.000+08:00</cas:authenticationDate>
${lines.join('\n')}
    </cas:attributes>
  </cas:authenticationSuccess>
</cas:serviceResponse>
`;
}

function failure(code: string, text: string): string {
  return `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">
  <cas:authenticationFailure code="${code}">${escape(text)}</cas:authenticationFailure>
</cas:serviceResponse>
`;
}

function playTrick(trick: string, address: string, response: ServerResponse): void {
  if (trick === 'silent') return;
  if (trick === 'redirect') {
    response.writeHead(302, { Location: `${address}/elsewhere` }).end();
  } else if (trick === 'broken') {
    response.writeHead(500).end('<html>');
  } else if (trick === 'endless') {
    response.writeHead(200);
    const more = setInterval(() => response.write('x'.repeat(200_000)), 5);
    response.on('close', () => clearInterval(more));
  } else {
    response.writeHead(200, { 'Content-Type': 'application/xml' }).end(trick);
  }
}
