import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Account, Accounts } from '#account';
import {
  type AppConfig,
  ConfigError,
  DataFolderInUseError,
  lockDataFolder,
  migrateDatabase,
  parseConfig,
} from '#platform';
import { createApi } from '../../api/src/create-api.js';
import { DEMO_ACCOUNTS } from './demo/demo-accounts.js';
import { prepareDemo } from './demo/prepare-demo.js';
import { serveWeb } from './serve-web.js';
import { StandaloneModule } from './standalone.module.js';

const DEMO_LEARNER = 'learner';

const print = (line: string) => void process.stdout.write(`${line}\n`);

function flags() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      'no-demo': { type: 'boolean' },
    },
  });
  return {
    ...(values.port !== undefined && { port: Number(values.port) }),
    ...(values.host !== undefined && { host: values.host }),
    ...(values.data !== undefined && { dataDir: values.data }),
    ...(values['no-demo'] && { demo: false }),
  };
}

async function serve(config: AppConfig): Promise<void> {
  if (config.databaseUrl) {
    const done = await migrateDatabase(config);
    if (done.length > 0) print(`Migrated the database: ${done.length} steps.`);
  }
  const app = await open(config);
  await app.listen(config.port, config.host);
  greet(config, await app.get(Accounts, { strict: false }).identify(DEMO_LEARNER));
}

/** An empty database is filled with the demo first, where there is to be one. */
async function open(config: AppConfig): Promise<NestFastifyApplication> {
  const app = await createApi(StandaloneModule.forRoot(config), config);
  if (config.demo && (await app.get(Accounts, { strict: false }).isEmpty())) {
    await app.close();
    print('Filling the empty database with the demo:');
    await prepareDemo(config);
    return open(config.with({ demo: false }));
  }
  await serveWeb(app);
  return app;
}

function greet(config: AppConfig, demoLearner: Account | null): void {
  const host = config.host === '0.0.0.0' || config.host === '127.0.0.1' ? 'localhost' : config.host;
  print(
    `\n学时 is ready: http://${host}:${config.port}   (data: ${config.dataDir}; Ctrl-C ends it)`,
  );
  if (config.demo && demoLearner) {
    print(`\nDemo accounts, all with the password ${config.demoPassword}`);
    for (const { loginName, who } of DEMO_ACCOUNTS) print(`  ${loginName.padEnd(12)} ${who}`);
  }
  print('');
}

const SENTENCES: Record<string, string> = {
  EADDRINUSE: 'The port is taken by another program: end that one, or start with --port ANOTHER.',
  EACCES: 'No permission: choose a data folder of your own with --data, or a port above 1023.',
  ECONNREFUSED:
    'The database or Redis does not answer: check DATABASE_URL and REDIS_URL, or unset them to run embedded.',
  ER_ACCESS_DENIED_ERROR:
    'The database refused the account in DATABASE_URL: check its name and password.',
  ER_BAD_DB_ERROR:
    'The database named in DATABASE_URL does not exist: create it first (CREATE DATABASE … CHARACTER SET utf8mb4).',
};

function sentence(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DataFolderInUseError) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  return SENTENCES[code ?? ''] ?? stack ?? message;
}

/** Everything in one process: `npm start`. */
try {
  const config = parseConfig(flags());
  const release = await lockDataFolder(config.dataDir);
  process.once('exit', () => void release());
  await serve(config);
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
}
