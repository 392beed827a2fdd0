import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '#platform';
import { asDomainError, statusOf } from './error-response.view.js';
import { httpErrors } from './http.errors.js';

/** What every answer carries; the hooks that write it do not run for what never reached a route. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'",
  'Content-Type': 'application/json; charset=utf-8',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** An address that the router cannot read, in the one shape of every refusal. */
export function refuseAddress(error: Error, { id }: FastifyRequest, reply: FastifyReply): void {
  const known = asDomainError(error) ?? httpErrors.malformed();
  const { code, message } = known;
  void reply.status(statusOf(known)).headers(HEADERS).send({ code, message, requestId: id });
}

const CAUSES: Record<string, () => DomainError> = {
  HPE_HEADER_OVERFLOW: httpErrors['too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: httpErrors['too-slow'],
};

/** Bytes that are no HTTP request, or whose head is beyond all measure: there is no reply yet, only a socket. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const known = (CAUSES[error.code ?? ''] ?? httpErrors.malformed)();
  const { code, message } = known;
  const body = JSON.stringify({ code, message, requestId: randomUUID() });
  const head = { ...HEADERS, 'Content-Length': Buffer.byteLength(body), Connection: 'close' };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = statusOf(known);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}
