import { count } from '../../../lib/format.js';
import { t } from '../../../lib/text.js';
import type { ImportRun } from '../api/imports.js';

type TagKind = 'plain' | 'must' | 'ok' | 'warn' | 'info';

const stateKinds: Partial<Record<ImportRun['state'], TagKind>> = {
  done: 'ok',
  failed: 'warn',
  checked: 'must',
  checking: 'info',
  applying: 'info',
  uploaded: 'info',
};
export const kindOfState = (state: ImportRun['state']): TagKind => stateKinds[state] ?? 'plain';

export const verdictKinds = {
  new: 'ok',
  update: 'info',
  unchanged: 'plain',
  error: 'warn',
} as const;

export const runName = ({ kind, unitName }: ImportRun): string =>
  t('imports.run', { kind: t(`imports.kinds.${kind}`), unit: unitName });

export const countsText = ({ counts }: ImportRun): string =>
  t('imports.counts', {
    new: count(counts.new),
    update: count(counts.update),
    unchanged: count(counts.unchanged),
    error: count(counts.error),
  });
