import { hasText, t, word } from '../../../lib/text.js';
import { audit } from '../../../locales/zh-CN/audit.js';

export interface ActionGroup {
  area: string;
  title: string;
  actions: { value: string; text: string }[];
}

/** The actions that have a word, as the server names them (`account.sign-in`), in groups. */
export function actionGroups(): ActionGroup[] {
  return Object.entries(audit.actions).map(([area, words]) => ({
    area,
    title: word('audit.areas', area),
    actions: Object.entries(words).map(([name, text]) => ({ value: `${area}.${name}`, text })),
  }));
}

export const actionText = (action: string): string => word('audit.actions', action);

export interface Detail {
  title: string;
  text: string;
}

/** What the details of a record say in words; ids, and what has no word, are left out. */
export function detailsOf(details: unknown): Detail[] {
  if (typeof details !== 'object' || details === null) return [];
  return Object.entries(details).flatMap(([name, value]) => {
    const isSaid = hasText(`audit.details.${name}`) && value !== null && value !== '';
    const text = isSaid ? valueText(name, value) : '';
    return text === '' ? [] : [{ title: word('audit.details', name), text }];
  });
}

export function detailText(details: unknown): string {
  const parts = detailsOf(details).map(({ title, text }) => `${title}：${text}`);
  return parts.length === 0 ? t('audit.nobody') : parts.join('；');
}

function valueText(name: string, value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((one) => valueText(name, one))
      .filter((text) => text !== '')
      .join('、');
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return word(name === 'role' ? 'common.roles' : `audit.values.${name}`, String(value));
}

const PROGRAMS: [RegExp, string | null][] = [
  [/MicroMessenger/, 'wechat'],
  [/DingTalk/, 'dingtalk'],
  [/(Edg)\/(\d+)/, null],
  [/(Firefox)\/(\d+)/, null],
  [/(Chrome)\/(\d+)/, null],
  [/Version\/(\d+).*(Safari)/, null],
];
const NAMES: Record<string, string> = { Edg: 'Edge' };
const SYSTEMS = [
  'Windows',
  'HarmonyOS',
  'Android',
  'iPhone',
  'iPad',
  'Mac OS',
  'Kylin',
  'UOS',
  'Linux',
];

/** 浏览器与系统, as far as the program tells. */
export function browserText(userAgent: string | null): string {
  if (userAgent === null || userAgent === '') return t('audit.nobody');
  const system = SYSTEMS.find((name) => userAgent.includes(name));
  const program = programOf(userAgent);
  return system === undefined ? program : `${program}（${system}）`;
}

function programOf(userAgent: string): string {
  for (const [pattern, named] of PROGRAMS) {
    const found = pattern.exec(userAgent);
    if (!found) continue;
    if (named !== null) return word('audit.browsers', named);
    const [name, version] = /^\d/.test(found[1] ?? '')
      ? [found[2], found[1]]
      : [found[1], found[2]];
    return `${NAMES[name ?? ''] ?? name ?? ''} ${version ?? ''}`;
  }
  return t('audit.browsers.other');
}
