import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import request from 'supertest';
import type { Server } from './start-server.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Somebody who calls the API with a bearer token, as the contract's outside clients do. */
export class Client {
  private constructor(
    private readonly server: Pick<Server, 'http'>,
    private readonly token: string | null,
  ) {}

  static anonymous(server: Pick<Server, 'http'>): Client {
    return new Client(server, null);
  }

  static async signIn(
    server: Pick<Server, 'http'>,
    account: string,
    password: string,
  ): Promise<Client> {
    const answer = await Client.anonymous(server).call('post', '/auth/login', {
      account,
      password,
    });
    if (answer.status !== 200)
      throw new Error(`sign-in of ${account}: ${answer.status} ${answer.text}`);
    return new Client(server, answer.body.token as string);
  }

  static withToken(server: Pick<Server, 'http'>, token: string): Client {
    return new Client(server, token);
  }

  /** `path` below `/api/v1`, or whole when it begins with `/api`. */
  call(method: Method, path: string, body?: object): request.Test {
    const address = path.startsWith('/api') ? path : `/api/v1${path}`;
    const call = request(this.server.http)[method](address);
    if (this.token) call.set('Authorization', `Bearer ${this.token}`);
    return body ? call.send(body) : call;
  }

  get(path: string): request.Test {
    return this.call('get', path);
  }

  post(path: string, body: object = {}): request.Test {
    return this.call('post', path, body);
  }

  put(path: string, body: object): request.Test {
    return this.call('put', path, body);
  }

  /** Uploads a file as a tus client does, in two chunks. @returns the upload's id. */
  async upload(file: string, purpose = 'lesson-video'): Promise<string> {
    const content = await readFile(file);
    const encode = (text: string) => Buffer.from(text).toString('base64');
    const created = await this.call('post', '/uploads')
      .set('Tus-Resumable', '1.0.0')
      .set('Upload-Length', String(content.length))
      .set('Upload-Metadata', `filename ${encode(basename(file))},purpose ${encode(purpose)}`);
    if (created.status !== 201) throw new Error(`upload: ${created.status} ${created.text}`);
    const address = new URL(String(created.headers['location']), 'http://localhost').pathname;
    const half = Math.floor(content.length / 2);
    await this.patch(address, 0, content.subarray(0, half));
    await this.patch(address, half, content.subarray(half));
    return basename(address);
  }

  private async patch(address: string, offset: number, chunk: Buffer): Promise<void> {
    const answer = await this.call('patch', address)
      .set('Tus-Resumable', '1.0.0')
      .set('Upload-Offset', String(offset))
      .set('Content-Type', 'application/offset+octet-stream')
      .send(chunk);
    if (answer.status !== 204)
      throw new Error(`chunk at ${offset}: ${answer.status} ${answer.text}`);
  }
}
