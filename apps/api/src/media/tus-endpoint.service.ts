import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { UploadService } from '#media';
import { type Actor, AppConfig } from '#platform';
import { TusFileRepository } from './tus-file.repository.js';
import { type Checksum, checksumAlgorithms, readChecksum } from './upload-headers.plan.js';

const uploadsPath = '/api/v1/uploads';
export const partContentType = 'application/offset+octet-stream';

/** More than any purpose allows; each purpose's own limit is the upload service's. */
const largestUploadBytes = 4 * 1024 ** 3;

interface Call {
  actor: Actor | null;
  uploadId: string;
  checksum: Checksum | null;
}

/**
 * Speaks tus 1.0 for uploads that the upload service has already allowed: the library moves the bytes,
 * and nothing else is left to it.
 */
@Injectable()
export class TusEndpoint implements OnModuleInit {
  private readonly calls = new AsyncLocalStorage<Call>();
  private readonly server: Server;

  constructor(
    private readonly uploads: UploadService,
    private readonly config: AppConfig,
    private readonly host: HttpAdapterHost,
  ) {
    const datastore = new TusFileRepository(uploads.folder, () => this.call.checksum);
    this.server = new Server({
      path: uploadsPath,
      datastore,
      relativeLocation: true,
      maxSize: largestUploadBytes,
      allowedOrigins: () => false,
      namingFunction: () => this.call.uploadId,
      onUploadFinish: async (_request, { id }) => {
        const { actor } = this.call;
        if (actor) await this.uploads.finish(actor, id);
        return {};
      },
    });
  }

  /** Parts are not parsed: they flow from the socket to the disk. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(partContentType, (_request, _payload, done) => done(null));
  }

  /** What the endpoint can do, for anybody who asks. */
  async describe(request: FastifyRequest): Promise<Response> {
    const call = { actor: null, uploadId: '', checksum: null };
    const answer = await this.handle(request, call);
    answer.headers.set('Tus-Checksum-Algorithm', checksumAlgorithms.join(','));
    return answer;
  }

  /** The actor's own upload, as the upload service found it. */
  forward(actor: Actor, request: FastifyRequest, uploadId: string): Promise<Response> {
    const checksum = readChecksum(request.headers);
    return this.handle(request, { actor, uploadId, checksum });
  }

  private get call(): Call {
    const call = this.calls.getStore();
    if (!call) throw new Error('a tus call outside of the endpoint');
    return call;
  }

  private handle(request: FastifyRequest, call: Call): Promise<Response> {
    const asked = webRequest(request, this.config.publicUrl);
    return this.calls.run(call, () => this.server.handleWeb(asked));
  }
}

function webRequest({ raw, method, url, headers }: FastifyRequest, publicUrl: string): Request {
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const hasBody = method === 'PATCH' || method === 'POST';
  return new Request(new URL(url, publicUrl), {
    method,
    headers: given,
    ...(hasBody && { body: Readable.toWeb(raw) as ReadableStream<Uint8Array>, duplex: 'half' }),
  });
}
