import { word } from '../../../lib/text.js';
import { admin } from '../../../locales/zh-CN/admin.js';

/** The actions that have a word, as the server names them: `account.sign-in`. */
export function auditActions(): string[] {
  return Object.entries(admin.audit.actions).flatMap(([subject, words]) =>
    Object.keys(words).map((name) => `${subject}.${name}`),
  );
}

/** Said by the action itself, or of no use to a reader. */
const unsaid = (name: string): boolean => name === 'decision' || name.endsWith('Id');

/** The details of a record as one line, in words where there are words; ids are left out. */
export function detailText(details: unknown): string {
  if (typeof details !== 'object' || details === null) return '—';
  const parts = Object.entries(details)
    .filter(([name, value]) => !unsaid(name) && value !== null && value !== '')
    .map(([name, value]) => `${word('admin.audit.details', name)}：${valueText(name, value)}`);
  return parts.length === 0 ? '—' : parts.join('；');
}

function valueText(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => valueText(name, one)).join('、');
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return word(name === 'role' ? 'common.roles' : `admin.audit.values.${name}`, String(value));
}
