import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RawServerDefault } from 'fastify';
import { httpErrors } from './http.errors.js';

/**
 * Bodies are JSON. A page of another site can send forms and plain text without asking the browser's leave,
 * so those are refused (415). A body that is empty is no body, whatever type was announced: many clients name
 * the type on every POST.
 */
export function acceptJsonOnly(app: NestFastifyApplication, bodyLimit: number): void {
  const server = app.getHttpAdapter().getInstance();
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>(
    'application/json',
    { bodyLimit },
    (request, body: Buffer, done) => {
      if (body.length === 0) done(null, undefined);
      else void parse(request, body.toString('utf8'), done);
    },
  );
  server.removeContentTypeParser('text/plain');
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit }, (_request, _body, done) =>
    done(httpErrors['unsupported-media-type'](), undefined),
  );
}
