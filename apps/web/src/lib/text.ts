import { createI18n } from 'vue-i18n';
import { common } from '../locales/zh-CN/common.js';
import { account } from '../locales/zh-CN/account.js';
import { learn } from '../locales/zh-CN/learn.js';
import type { LazyCatalogues } from '../locales/zh-CN/lazy.js';

const first = { common, account, learn };

/** Every sentence of the product: those of the first screen, and those that come with a desk when it is opened. */
type Catalogue = typeof first & LazyCatalogues;
type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];
export type TextKey = Leaves<Catalogue>;

export const i18n = createI18n<false>({
  legacy: false,
  locale: 'zh-CN',
  messages: { 'zh-CN': first },
  missingWarn: true,
  fallbackWarn: false,
});

/**
 * One sentence of the catalogue. The key is checked by the compiler; `{name}` in the sentence is filled from `values`.
 * Reactive when called in a template or a computed.
 */
export function t(key: TextKey, values?: Record<string, string | number>): string {
  return values === undefined ? i18n.global.t(key) : i18n.global.t(key, values);
}

/** Whether the catalogue has a sentence for a word that came from the server. */
export function hasText(key: string): key is TextKey {
  return i18n.global.te(key);
}

/** The word of the catalogue for a code of the server (`word('study.reason', 'daily-cap')`), else the code's own text. */
export function word(group: string, code: string): string {
  const key = `${group}.${code}`;
  return hasText(key) ? t(key) : code;
}

export function addTexts(name: string, texts: object): void {
  i18n.global.mergeLocaleMessage('zh-CN', { [name]: texts });
}
