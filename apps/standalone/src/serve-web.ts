import { existsSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

const WEB_FOLDER = fileURLToPath(new URL('../../../web/', import.meta.url));
/** Only what Vite names by its content may be kept; the page itself and its first script are asked for anew. */
const HASHED = `${sep}assets${sep}`;
const KEEP = 'public, max-age=31536000, immutable';

/**
 * Serves the built web app: its files by name (hashed names are kept for a year), and for every other
 * address that a person may type the one page, which then finds its own way.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(WEB_FOLDER))
    throw new Error(`the web app is not built: ${WEB_FOLDER} is missing, run npm start again`);
  await app.register(fastifyStatic, {
    root: WEB_FOLDER,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('Cache-Control', path.includes(HASHED) ? KEEP : 'no-cache');
    },
  });
  const server = app.getHttpAdapter().getInstance();
  for (const address of ['/', '/sign-in', '/learn', '/teach', '/org', '/admin']) {
    const paths = address === '/' ? ['/'] : [address, `${address}/*`];
    for (const path of paths) {
      server.get(path, (_request, reply) => reply.sendFile('index.html'));
    }
  }
  server.get('/*', (request, reply) => {
    if (isMistypedPage(request)) void reply.status(404).sendFile('index.html');
    else reply.callNotFound();
  });
}

/** A person who mistypes an address sees our page for it; programs, and files that are not there, get a plain 404. */
export function isMistypedPage({ url, headers }: Pick<FastifyRequest, 'url' | 'headers'>): boolean {
  return (
    !/^\/(api|assets|health|metrics)(\/|\?|$)/.test(url) && /text\/html/.test(headers.accept ?? '')
  );
}
