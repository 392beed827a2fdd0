import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppConfig } from '#platform';
import { Metrics } from './health/metrics.js';
import { acceptJsonOnly } from './http/body-parsing.js';
import { serveOpenApi } from './http/openapi-document.js';
import { setSecurityHeaders } from './http/security.js';
import { refuseAddress, refuseConnection } from './http/unrouted.js';

const BODY_LIMIT_BYTES = 1_048_576;
/** A slow sender holds a connection no longer than this. Uploads send many short requests instead. */
const REQUEST_LIMIT_MS = 120_000;
const REQUEST_ID = /^[\w-]{8,64}$/;

interface ApiOptions {
  /** The page of the OpenAPI file; it cannot be served under jest. */
  docsPage?: boolean;
}

export function fastifyAdapter(config: AppConfig): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_LIMIT_MS,
    routerOptions: { maxParamLength: 500 },
    genReqId: requestId,
    forceCloseConnections: 'idle',
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
  });
}

/** The whole HTTP surface around a module: ready to listen, or for supertest after `init()`. */
export async function createApi(
  module: DynamicModule | Type,
  config: AppConfig,
  options: ApiOptions = {},
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  await configureApi(app, config, options);
  return app;
}

/** What surrounds the controllers; apart, so that a testing module gets the same. */
export async function configureApi(
  app: NestFastifyApplication,
  config: AppConfig,
  { docsPage = !config.production }: ApiOptions = {},
): Promise<void> {
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api/v1', {
    exclude: ['health/live', 'health/ready', 'metrics'].map((path) => ({
      path,
      method: RequestMethod.GET,
    })),
  });
  acceptJsonOnly(app, BODY_LIMIT_BYTES);
  await setSecurityHeaders(app, config);
  app.get(Metrics).observe(app.getHttpAdapter().getInstance());
  app.enableShutdownHooks();
  serveOpenApi(app, docsPage);
}

/** A proxy's request id is kept when it is a plain word; anything else is replaced. */
function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
