import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { FakeClock, PlatformModule } from '#platform';
import { ApiDoorsModule } from '../../apps/api/src/api.module.js';
import { configureApi, fastifyAdapter } from '../../apps/api/src/create-api.js';
import { WorkerDoorsModule } from '../../apps/worker/src/worker-app.module.js';
import { roomsOf, type Rooms } from './start-rooms.js';
import { leastConfig } from './least-privilege.js';
import { testConfig, type TestSetting } from './test-config.js';

export interface Server extends Rooms {
  app: NestFastifyApplication;
  /** `GET /api/v1/units/{id}` …, as the running application registered them. */
  routes: Set<string>;
  /** What supertest takes. */
  http: ReturnType<NestFastifyApplication['getHttpServer']>;
}

interface ServerOptions {
  clock?: FakeClock;
  environment?: NodeJS.ProcessEnv;
  /** With a database account that has what `grants` prints, and no more (on a server's database). */
  leastPrivilege?: boolean;
  /** Another server, on whose database this one runs as a second process does. */
  beside?: Server;
}

/** The whole running system but for the job loop: requests by supertest, background work by `drain()`. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { clock = new FakeClock() } = options;
  const setting = await settingFor(options);
  const testing = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(setting.config, clock), ApiDoorsModule, WorkerDoorsModule],
  }).compile();
  const adapter = fastifyAdapter(setting.config);
  const routes = routesOf(adapter);
  const app = testing.createNestApplication<NestFastifyApplication>(adapter);
  await configureApi(app, setting.config, { docsPage: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { ...roomsOf(app, setting, clock), app, http: app.getHttpServer(), routes };
}

/** Every route as it is added; the HEAD that Fastify adds to each GET is left out. */
function routesOf(adapter: ReturnType<typeof fastifyAdapter>): Set<string> {
  const routes = new Set<string>();
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    const path = url.replaceAll(/:(\w+)/g, '{$1}');
    for (const one of [method].flat()) {
      if (one !== 'HEAD' || !routes.has(`GET ${path}`)) routes.add(`${one} ${path}`);
    }
  });
  return routes;
}

function settingFor({
  environment = {},
  leastPrivilege,
  beside,
}: ServerOptions): Promise<TestSetting> {
  if (beside) return Promise.resolve({ config: beside.config, remove: () => Promise.resolve() });
  return leastPrivilege ? leastConfig() : testConfig(environment);
}
