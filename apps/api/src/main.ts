import { ConfigError, parseConfig } from '#platform';
import { ApiModule } from './api.module.js';
import { createApi } from './create-api.js';

/** One API process of a production set-up. Migrate first: `npm run cli -- migrate`. */
try {
  const config = parseConfig();
  const app = await createApi(ApiModule.forRoot(config), config);
  await app.listen(config.port, config.host);
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`,
  );
  process.exit(1);
}
