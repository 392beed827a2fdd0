import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { audit } from '../../apps/web/src/locales/zh-CN/audit.js';

const LIBS = new URL('../../libs/', import.meta.url).pathname;

/** `record(actor, 'course.submit'` and the helpers that pass an action on: `this.trace(actor, 'x.y'` … */
const CALL = /\b(?:record|trace|note)\w*\(\s*[^'"`;]{0,120}?(['`])([a-z][a-z-]*)\.([^'`]+)\1/g;

interface Used {
  area: string;
  name: string;
  file: string;
}

function sources(): string[] {
  const files = readdirSync(LIBS, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
}

function actionsIn(file: string): Used[] {
  const text = readFileSync(join(LIBS, file), 'utf8');
  return [...text.matchAll(CALL)].map(([, , area = '', name = '']) => ({ area, name, file }));
}

const words = audit.actions as Record<string, Record<string, string>>;

describe('the words of the audit trail', () => {
  const used = sources().flatMap(actionsIn);

  it('are looked for where actions are recorded', () => {
    const found = used.map(({ area, name }) => `${area}.${name}`);

    expect(found).toEqual(
      expect.arrayContaining(['account.sign-in', 'role-grant.open', 'report.download']),
    );
  });

  it('name every action that the rooms record: add what is missing to locales/zh-CN/audit-actions.ts', () => {
    const missing = used
      .filter(({ area, name }) => !(name.includes('$') ? words[area] : words[area]?.[name]))
      .map(({ area, name, file }) => `${area}.${name} (libs/${file})`);

    expect(missing).toEqual([]);
  });

  it('name the group of every action', () => {
    const areas = audit.areas as Record<string, string>;

    expect(Object.keys(words).filter((area) => !areas[area])).toEqual([]);
  });
});
