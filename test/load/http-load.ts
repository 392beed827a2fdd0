import { connect } from 'node:net';

export interface Request {
  path: string;
  body: string;
  token?: string;
}

export interface LoadResult {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  good: number;
  bad: number;
}

interface Load {
  port: number;
  connections: number;
  seconds: number;
  warmUpSeconds: number;
  next: () => Request;
  /** Whether the answer is what the load wants to see. */
  judge: (status: number, body: string) => boolean;
}

/**
 * POSTs as fast as answers come, one request at a time on each connection. By bare sockets, so that the
 * generator takes as little as possible of the processors that it shares with what it measures.
 */
export async function httpLoad(load: Load): Promise<LoadResult> {
  const beginsAt = performance.now() + load.warmUpSeconds * 1_000;
  const endsAt = beginsAt + load.seconds * 1_000;
  const latencies: number[] = [];
  let [good, bad] = [0, 0];
  const note = (latencyMs: number, status: number, body: string) => {
    const now = performance.now();
    if (now < beginsAt || now > endsAt) return;
    latencies.push(latencyMs);
    if (load.judge(status, body)) good += 1;
    else bad += 1;
  };
  await Promise.all(Array.from({ length: load.connections }, () => keepAsking(load, endsAt, note)));
  return { ...figures(latencies, load.seconds), good, bad };
}

/** From latencies in ms, in any order. */
export function figures(latencies: number[], seconds: number) {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) /
    10;
  return {
    perSecond: Math.round(sorted.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

function keepAsking(
  { port, next }: Load,
  endsAt: number,
  note: (latencyMs: number, status: number, body: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sentAt = 0;
    let received = '';
    const ask = () => {
      if (performance.now() >= endsAt) {
        socket.end();
        return;
      }
      sentAt = performance.now();
      socket.write(requestText(next()));
    };
    // A character for each byte, as Content-Length counts.
    socket.setEncoding('latin1');
    socket.on('connect', ask);
    socket.on('data', (part: string) => {
      received += part;
      const answer = readAnswer(received);
      if (!answer) return;
      received = '';
      note(performance.now() - sentAt, answer.status, answer.body);
      ask();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

function requestText({ path, body, token }: Request): string {
  return (
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\n` +
    (token === undefined ? '' : `Authorization: Bearer ${token}\r\n`) +
    `\r\n${body}`
  );
}

/** Answers are small and have a Content-Length. */
function readAnswer(text: string): { status: number; body: string } | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const length = Number(/content-length: (\d+)/i.exec(text.slice(0, end))?.[1] ?? 0);
  const body = text.slice(end + 4);
  return body.length < length ? null : { status: Number(text.slice(9, 12)), body };
}
