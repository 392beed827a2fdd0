import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SmsFake {
  url: string;
  secret: string;
  /** What was handed over, oldest first. */
  received: { body: string; headers: IncomingHttpHeaders }[];
  /** The last message to a phone. */
  lastTo(phone: string): string | undefined;
  answerWith(status: number): void;
  close(): Promise<void>;
}

/** A gateway for short messages that speaks HTTP and keeps what it gets. */
export async function aSmsFake(): Promise<SmsFake> {
  const received: SmsFake['received'] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ body: Buffer.concat(chunks).toString(), headers: request.headers });
      response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`,
    secret: 'what both sides know, in the tests',
    received,
    lastTo: (phone) =>
      received
        .map(({ body }) => JSON.parse(body) as { phone: string; text: string })
        .findLast((message) => message.phone === phone)?.text,
    answerWith: (next) => void (status = next),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
