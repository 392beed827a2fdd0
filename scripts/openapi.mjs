// Writes apps/api/openapi.json from the running code and the web app's types from it.
// `--check [FOLDER]` writes nothing and fails when either is stale (there).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { buildServer } from './build.mjs';
import { run, Stop } from './lib/console.mjs';
import { root } from './lib/root.mjs';

const checking = process.argv[2] === '--check';
const tree = checking ? path.resolve(process.argv[3] ?? root) : root;
const specFile = path.join(tree, 'apps/api/openapi.json');
const typesFile = path.join(tree, 'apps/web/src/generated/api.d.ts');
const program = path.join(root, 'dist/apps/api/src/openapi.js');

/** The document as the application itself describes it, printed by dist/apps/api/src/openapi.js FILE. */
async function describe() {
  await buildServer();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xueshi-openapi-'));
  try {
    const file = path.join(folder, 'openapi.json');
    const made = spawnSync(process.execPath, ['--enable-source-maps', program, file], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (made.status !== 0 || !fs.existsSync(file)) {
      throw new Stop(`The application could not describe itself:\n${made.stdout}${made.stderr}`);
    }
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function typesOf(document) {
  const nodes = await openapiTypescript(document, { alphabetize: true });
  return `// Made by \`npm run openapi\` from apps/api/openapi.json. Do not edit.\n${astToString(nodes)}`;
}

await run(async () => {
  const document = await describe();
  const wanted = new Map([
    [specFile, `${JSON.stringify(document, null, 2)}\n`],
    [typesFile, await typesOf(document)],
  ]);
  const stale = [...wanted].filter(
    ([file, text]) => !fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text,
  );
  if (checking) {
    if (stale.length > 0) {
      const names = stale.map(([file]) => path.relative(tree, file)).join(', ');
      throw new Stop(`Stale: ${names}. Run \`npm run openapi\` and commit the result.`);
    }
    console.log('The OpenAPI file and the types of the web app are fresh.');
    return;
  }
  for (const [file, text] of stale) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    console.log(`written: ${path.relative(tree, file)}`);
  }
  if (stale.length === 0) console.log('Nothing changed.');
});
