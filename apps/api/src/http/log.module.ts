import type { IncomingMessage, ServerResponse } from 'node:http';
import { LoggerModule } from 'nestjs-pino';
import { AppConfig, logOptions } from '#platform';

/** Queries carry play tickets: the path alone is logged. Middleware sees `url` relative to where it is mounted. */
const pathOf = ({ originalUrl, url }: IncomingMessage & { originalUrl?: string }) =>
  (originalUrl ?? url)?.split('?', 1)[0];

/** One line per request, with its id, and that id on every line that is written on its behalf. */
export const HttpLogModule = LoggerModule.forRootAsync({
  inject: [AppConfig],
  useFactory: (config: AppConfig) => ({
    pinoHttp: {
      ...logOptions(config),
      serializers: {
        req: (request: { id: string; method: string; raw: IncomingMessage }) => ({
          id: request.id,
          method: request.method,
          path: pathOf(request.raw),
        }),
        res: (response: { raw: ServerResponse }) => ({ status: response.raw.statusCode }),
      },
      customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) => {
        if (error || response.statusCode >= 500) return 'error';
        return response.statusCode >= 400 ? 'info' : 'debug';
      },
    },
  }),
});
