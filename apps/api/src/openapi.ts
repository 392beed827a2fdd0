import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '#platform';
import { ApiModule } from './api.module.js';
import { createApi } from './create-api.js';
import { openApiDocument } from './http/openapi-document.js';

/** `openapi.js FILE`: writes the OpenAPI document of this build. */
const [, , file] = process.argv;
if (!file) throw new Error('name the file to write');

const dataDir = await mkdtemp(join(tmpdir(), 'xueshi-openapi-'));
const config = parseConfig({ dataDir }, { NODE_ENV: 'test' });
const app = await createApi(ApiModule.forRoot(config), config, { docsPage: false });
try {
  await app.init();
  await writeFile(file, JSON.stringify(openApiDocument(app)));
} finally {
  await app.close();
  await rm(dataDir, { recursive: true, force: true });
}
