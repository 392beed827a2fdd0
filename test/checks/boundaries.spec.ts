import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, cpSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import configuration from '../../.dependency-cruiser.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = [
  'platform',
  'organisation',
  'account',
  'media',
  'course',
  'exam',
  'study',
  'activity',
  'interaction',
  'credit',
  'assessment',
  'report',
];
const opening = '// Knows: x.\n// Refuses to know: y.\n// Emits: nothing.\n';
const imports = (target: string) => `import '${target}';\n`;

/** A tree of the project's shape in which everything is as it should be, also what was built from it. */
const soundTree: Record<string, string> = {
  ...Object.fromEntries(
    rooms.map((room) => [`libs/${room}/src/index.ts`, `${opening}export {};\n`]),
  ),
  ...Object.fromEntries(rooms.map((room) => [`dist/libs/${room}/src/index.js`, 'export {};\n'])),
  'libs/course/src/course.service.ts': 'export {};\n',
  'libs/course/src/course.module.ts': imports('./course.service.js'),
  'libs/course/src/course.entity.ts': imports('typeorm'),
  'libs/course/src/course.repository.ts': imports('./course.entity.js') + imports('typeorm'),
  'libs/report/src/hours.service.ts': imports('#platform') + imports('#credit'),
  'libs/platform/src/queue/bull-queue.ts': imports('bull'),
  'libs/study/src/hours.db.spec.ts': imports('../../../apps/worker/src/quiz.listener.js'),
  'apps/api/src/main.ts': imports('#course') + imports('fastify'),
  'apps/worker/src/main.ts': 'export {};\n',
  'apps/worker/src/quiz.listener.ts': imports('#study'),
  'apps/standalone/src/main.ts':
    imports('../../api/src/main.js') + imports('../../worker/src/main.js'),
  'apps/web/src/app/main.ts': imports('../features/study/page.js'),
  'apps/web/src/features/study/page.ts': imports('../../lib/time.js'),
  'apps/web/src/features/exam/page.ts': 'export {};\n',
  'apps/web/src/lib/time.ts': 'export {};\n',
  'migrations/1-course.ts': imports('typeorm'),
  'test/factories/course.ts': imports('../../libs/course/src/course.entity.js'),
};

/** rule → a file that breaks it, and what that file holds */
const faults: Record<string, [file: string, text: string]> = {
  'libs-never-import-apps': [
    'libs/course/src/a.service.ts',
    imports('../../../apps/api/src/main.js'),
  ],
  'specs-hang-on-listeners-only': [
    'libs/course/src/b.db.spec.ts',
    imports('../../../apps/api/src/main.js'),
  ],
  'apps-stand-apart': ['apps/api/src/c.ts', imports('../../worker/src/main.js')],
  'nobody-imports-tests': ['apps/api/src/d.ts', imports('../../../test/factories/course.js')],
  'rooms-by-index-only': [
    'libs/study/src/e.service.ts',
    imports('../../course/src/course.service.js'),
  ],
  'rooms-by-index-only-from-outside': [
    'apps/api/src/f.ts',
    imports('../../../libs/course/src/course.service.js'),
  ],
  'rooms-by-index-only-from-tests': [
    'test/e2e/g.ts',
    imports('../../libs/course/src/course.service.js'),
  ],
  'rooms-by-alias-only': ['libs/study/src/h.service.ts', imports('../../course/src/index.js')],
  'rooms-by-alias-only-from-outside': [
    'apps/api/src/i.ts',
    imports('../../../libs/course/src/index.js'),
  ],
  ...Object.fromEntries(
    rooms
      .slice(0, -1)
      .map((room, index): [string, [string, string]] => [
        `room-order-${room}`,
        [`libs/${room}/src/upwards.service.ts`, imports(`#${rooms[index + 1]}`)],
      ]),
  ),
  'typeorm-in-its-places': ['libs/course/src/j.service.ts', imports('typeorm')],
  'bull-in-its-place': ['libs/course/src/k.service.ts', imports('bull')],
  'no-http-in-libs': ['libs/course/src/l.service.ts', imports('@nestjs/swagger')],
  'migrations-know-no-room': ['migrations/2-m.ts', imports('#course')],
  'entity-is-columns-only': ['libs/course/src/n.entity.ts', imports('./course.service.js')],
  'repository-below-service': ['libs/course/src/o.repository.ts', imports('./course.service.js')],
  'service-below-module': ['libs/course/src/p.service.ts', imports('./course.module.js')],
  'decisions-are-pure': ['libs/course/src/q.plan.ts', imports('./course.repository.js')],
  'web-knows-no-server-code': [
    'apps/web/src/lib/r.ts',
    imports('../../../../libs/course/src/index.js'),
  ],
  'web-lib-and-components-lowest': [
    'apps/web/src/components/Card.vue',
    `<script setup lang="ts">\n${imports('../features/study/page.js')}</script>\n`,
  ],
  'web-features-below-app': ['apps/web/src/features/study/s.ts', imports('../../app/main.js')],
  'web-features-stand-apart': ['apps/web/src/features/study/t.ts', imports('../exam/page.js')],
  'no-cycles': ['libs/course/src/u.plan.ts', imports('./u.state.js')],
  'no-dev-package-at-run-time': ['libs/course/src/v.service.ts', imports('fast-check')],
  'no-unresolved-import': ['libs/course/src/w.service.ts', imports('./nowhere.js')],
};

const others = { 'libs/course/src/u.state.ts': imports('./u.plan.js') };

let folder: string;

function plant(name: string, files: Record<string, string>): string {
  const tree = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  }
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(tree, file));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  return tree;
}

function check(tree: string) {
  const script = join(root, 'scripts/boundaries.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, tree], { encoding: 'utf8' });
  return { status, output: stdout };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueshi-boundaries-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the boundaries', () => {
  it('let a sound tree pass', () => {
    const { status, output } = check(plant('sound', soundTree));

    expect(output).toContain('no dependency violations found');
    expect(status).toBe(0);
  });

  describe('turn red', () => {
    let red: ReturnType<typeof check>;
    beforeAll(() => {
      const planted = Object.fromEntries(Object.values(faults));
      red = check(plant('faulty', { ...soundTree, ...planted, ...others }));
    });

    it.each(Object.entries(faults))('at %s', (rule, [file]) => {
      expect(red.status).not.toBe(0);
      expect(red.output).toContain(`error ${rule}: ${file}`);
    });

    it('at every rule there is', () => {
      const rules = (configuration.forbidden ?? []).map(({ name }) => name);

      expect(Object.keys(faults).sort()).toEqual(rules.sort());
    });
  });
});
