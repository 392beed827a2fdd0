import { Injectable } from '@nestjs/common';
import { Semaphore } from 'async-mutex';
import { identityErrors } from './identity.errors.js';

const LIMIT_MS = 5000;
const MAX_BYTES = 512 * 1024;
/** A provider that hangs holds up so many callers at most; who comes later waits his turn, or is told to come again. */
const AT_A_TIME = 40;
const MAX_WAITING = 200;

interface Call {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/**
 * Calls to providers, none of which is trusted to answer soon, briefly or from where it was asked:
 * five seconds, half a megabyte, no redirect followed. Addresses come from the configuration alone.
 */
@Injectable()
export class IdentityHttp {
  private readonly places = new Semaphore(AT_A_TIME);
  private waiting = 0;

  /** The answer, wholly read. @throws identity.unavailable */
  async fetch(address: string, call: RequestInit = {}): Promise<Response> {
    if (this.waiting >= MAX_WAITING) throw identityErrors.unavailable({ cause: 'busy' });
    this.waiting += 1;
    return this.places.runExclusive(async () => {
      this.waiting -= 1;
      try {
        const signal = AbortSignal.timeout(LIMIT_MS);
        const answer = await fetch(address, { ...call, redirect: 'manual', signal });
        const body = await readWhole(answer);
        const hasBody = answer.status >= 200 && ![204, 205, 304].includes(answer.status);
        const { status, headers } = answer;
        return new Response(hasBody ? body : null, { status, headers: withoutCoding(headers) });
      } catch {
        throw identityErrors.unavailable();
      }
    });
  }

  /** @throws identity.unavailable also when the answer is not 200 */
  async text(address: string, call: Call = {}): Promise<string> {
    const answer = await this.fetch(address, call);
    if (answer.status !== 200) throw identityErrors.unavailable({ cause: `http-${answer.status}` });
    return answer.text();
  }

  /** The object in the answer, whatever its status, since some providers explain a refusal there. */
  async json(address: string, call: Call = {}): Promise<Record<string, unknown>> {
    const answer = await this.fetch(address, call);
    try {
      const value: unknown = await answer.json();
      if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
    } catch {
      // Not JSON: said below.
    }
    throw identityErrors.unavailable({ cause: `http-${answer.status}` });
  }

  /** A JSON body is sent. */
  post(address: string, body: object, headers = {}): Promise<Record<string, unknown>> {
    return this.json(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }
}

async function readWhole({ body }: Response): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    const bytes = part as Uint8Array;
    size += bytes.length;
    if (size > MAX_BYTES) throw new Error('the answer is too long');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

/** The body was unpacked while it was read. */
function withoutCoding(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete('content-encoding');
  kept.delete('content-length');
  return kept;
}
