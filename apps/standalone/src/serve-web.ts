import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const WEB_FOLDER = fileURLToPath(new URL('../../../web/', import.meta.url));
const YEAR_MS = 365 * 86_400_000;

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
    maxAge: YEAR_MS,
    immutable: true,
  });
  const server = app.getHttpAdapter().getInstance();
  for (const address of ['/', '/sign-in', '/learn', '/teach', '/org', '/admin']) {
    const paths = address === '/' ? ['/'] : [address, `${address}/*`];
    for (const path of paths) {
      server.get(path, (_request, reply) =>
        reply.sendFile('index.html', { maxAge: 0, immutable: false }),
      );
    }
  }
}
