import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const configuration = [
  '.oxlintrc.json',
  '.prettierrc.json',
  'knip.json',
  'package.json',
  'tsconfig.json',
];

let folder: string;
let tree: string;

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true });
  writeFileSync(join(tree, file), text);
}

function run(program: string, ...flags: string[]) {
  const file = join(root, program);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...flags], {
    cwd: tree,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueshi-tools-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  tree = mkdtempSync(join(folder, 'tree-'));
  for (const file of configuration) cpSync(join(root, file), join(tree, file));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
});

describe('lint', () => {
  const lint = () =>
    run('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', 'libs');

  it('lets the configuration read the environment, and nobody else', () => {
    plant('libs/platform/src/config/environment.ts', 'export const home = process.env;\n');
    expect(lint().status).toBe(0);

    plant('libs/course/src/course.plan.ts', 'export const home = process.env;\n');
    const { status, output } = lint();

    expect(status).not.toBe(0);
    expect(output).toContain('no-process-env');
    expect(output).toContain('libs/course/src/course.plan.ts');
  });

  it.each([
    ['no-floating-promises', 'export function go(): void {\n  Promise.resolve(1);\n}\n'],
    ['no-explicit-any', 'export const x: any = 1;\n'],
    ['no-non-null-assertion', 'export const first = (x: string[]) => x[0]!;\n'],
    ['no-default-export', 'export default 1;\n'],
    [
      'no-restricted-imports',
      "import { HttpException } from '@nestjs/common';\nexport { HttpException };\n",
    ],
    ['no-console', 'console.log(1);\n'],
    ['max-lines', 'export {};\n'.repeat(301)],
  ])('turns red at %s', (rule, text) => {
    plant('libs/course/src/course.plan.ts', text);
    const { status, output } = lint();

    expect(status).not.toBe(0);
    expect(output).toContain(rule);
  });

  it('turns red at a test that is switched off', () => {
    plant(
      'libs/course/src/course.spec.ts',
      "import { expect, it } from '@jest/globals';\nit.skip('x', () => {\n  expect(1 + 1).toBe(2);\n});\n",
    );

    expect(lint().output).toContain('no-disabled-tests');
  });
});

describe('format', () => {
  const check = () => run('node_modules/prettier/bin/prettier.cjs', '--check', 'libs');

  it('turns red at a file of another style', () => {
    plant('libs/a.ts', 'export const a = 1;\n');
    expect(check().status).toBe(0);

    plant('libs/b.ts', 'export const b = "1"\n');
    expect(check()).toMatchObject({ status: 1, output: expect.stringContaining('libs/b.ts') });
  });
});

describe('types', () => {
  it('turn red where an index may be missing', () => {
    plant('libs/a.ts', 'export const first = (x: string[]): string => x[0];\n');

    const { status, output } = run(
      'node_modules/typescript/bin/tsc',
      '--noEmit',
      '--incremental',
      'false',
    );

    expect(status).not.toBe(0);
    expect(output).toContain('libs/a.ts(1,');
  });
});

describe('dead code', () => {
  it('turns red at a file, an export and a package that nobody uses', () => {
    plant('libs/course/src/index.ts', "export { used } from './course.plan.js';\n");
    plant('libs/course/src/course.plan.ts', 'export const used = 1;\nexport const idle = 2;\n');
    plant('libs/course/src/forgotten.plan.ts', 'export const never = 1;\n');

    const { status, output } = run('node_modules/knip/bin/knip.js', '--no-progress');

    expect(status).not.toBe(0);
    expect(output).toMatch(/Unused files[^]*libs\/course\/src\/forgotten\.plan\.ts/);
    expect(output).toMatch(/Unused exports[^]*idle/);
    expect(output).toMatch(/Unused dependencies[^]*fastify/);
  });
});

describe('the OpenAPI file', () => {
  const committed = ['apps/api/openapi.json', 'apps/web/src/generated/api.d.ts'];
  const check = () => run('scripts/openapi.mjs', '--check', tree);

  it('turns red where the file or the types of the web app lag behind the code', () => {
    for (const file of committed) cpSync(join(root, file), join(tree, file));
    plant('apps/api/openapi.json', '{}\n');

    const { status, output } = check();

    expect(status).toBe(1);
    expect(output).toContain('Stale: apps/api/openapi.json');
    expect(output).toContain('npm run openapi');
  });
});
