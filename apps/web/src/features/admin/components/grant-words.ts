import { day } from '../../../lib/format.js';
import { t, word } from '../../../lib/text.js';
import type { Grant } from '../api/grants.js';

const DAY_MS = 86_400_000;

/** `只限党组织条线人员、县管干部`; empty for a grant over everybody. */
export function narrowing({ line, authority, authorityName }: Grant): string {
  const what = [
    ...(line === null ? [] : [word('grants.people', line)]),
    ...(authority === null
      ? []
      : [t('grants.authorityPeople', { authority: authorityName ?? authority })]),
  ];
  return what.length === 0 ? '' : t('grants.narrowed', { what: what.join(t('grants.and')) });
}

/** A period as people say it: to the last day, not to the first instant after. */
export function period({ validFrom, validTo }: Grant): string {
  const from = day(validFrom);
  if (validTo === null) return t('grants.openPeriod', { from });
  return t('grants.period', { from, to: day(new Date(validTo).getTime() - 1) });
}

/** Midnight in Shanghai at the beginning of a day. */
export function startOf(date: string): string {
  return new Date(`${date}T00:00:00+08:00`).toISOString();
}

/** …and at its end. */
export function endOf(date: string): string {
  return new Date(new Date(startOf(date)).getTime() + DAY_MS).toISOString();
}
