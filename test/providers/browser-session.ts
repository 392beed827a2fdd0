import request, { type Response } from 'supertest';
import type { Server } from '../harness/start-server.js';
import { Visitor } from './visitor.js';

/** A browser on our pages that keeps our cookies and follows us to providers and back. */
export class BrowserSession {
  readonly cookies = new Map<string, string>();
  private readonly visitor = new Visitor();

  constructor(private readonly server: Pick<Server, 'http' | 'config'>) {}

  get token(): string | undefined {
    return this.cookies.get('xueshi_session');
  }

  /** Presses the provider's button. @returns where our server sends the browser in the end */
  async signIn(providerId: string, returnUrl = '/learn'): Promise<string> {
    const back = await this.goThere(providerId, returnUrl);
    return locationOf(await this.get(back));
  }

  /** Goes to the provider and signs in there. @returns the address at which we are called back, path and query */
  async goThere(providerId: string, returnUrl = '/learn', userAgent = 'browser'): Promise<string> {
    const query = new URLSearchParams({ returnUrl });
    const start = await this.get(`/api/v1/auth/providers/${providerId}/start?${query}`, userAgent);
    const back = await this.visitor.travel(locationOf(start), this.server.config.publicUrl);
    return back.pathname + back.search;
  }

  async get(path: string, userAgent = 'browser'): Promise<Response> {
    const call = request(this.server.http).get(path).set('User-Agent', userAgent);
    return this.keep(await call.set('Cookie', this.cookieLine()));
  }

  async post(path: string, body: object): Promise<Response> {
    const call = request(this.server.http).post(path).set('X-Requested-With', 'xueshi');
    return this.keep(await call.set('Cookie', this.cookieLine()).send(body));
  }

  private cookieLine(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(answer: Response): Response {
    const lines = (answer.headers['set-cookie'] ?? []) as unknown as string[];
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

export function locationOf(answer: Response): string {
  if (answer.status !== 302) throw new Error(`not led on: ${answer.status} ${answer.text}`);
  return String(answer.headers['location']);
}
