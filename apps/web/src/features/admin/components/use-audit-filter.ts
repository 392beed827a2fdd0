import { computed, type ComputedRef, type WritableComputedRef } from 'vue';
import { day } from '../../../lib/format.js';
import type { AuditFilter } from '../api/audit.js';
import { useAddress } from './use-address.js';

export type Range = 'all' | 'today' | 'week' | 'month' | 'own';

const DAYS: Partial<Record<Range, number>> = { today: 0, week: 6, month: 29 };
const NAMES = ['action', 'query', 'actorId', 'subject', 'subjectId', 'result', 'address'] as const;

/** The filter as the address says it, so that a link leads to the same rows. */
export function useAuditFilter(): {
  page: WritableComputedRef<number>;
  text: (name: string) => string;
  change: (changes: Record<string, string | undefined>) => void;
  filter: ComputedRef<AuditFilter>;
  range: ComputedRef<Range>;
  isNarrowed: ComputedRef<boolean>;
} {
  const { page, text, ask } = useAddress();
  const range = computed<Range>(() => {
    const found = text('range');
    return found === 'today' || found === 'week' || found === 'month' || found === 'own'
      ? found
      : 'all';
  });
  const filter = computed<AuditFilter>(() => {
    const wanted: Record<string, string> = {};
    for (const name of NAMES) if (text(name) !== '') wanted[name] = text(name);
    return { ...wanted, ...spanOf(range.value, text('from'), text('to')) };
  });
  const isNarrowed = computed(() => Object.keys(filter.value).length > 0);
  const change = (changes: Record<string, string | undefined>): void => {
    ask({ ...changes, page: undefined });
  };
  return { page, text, change, filter, range, isNarrowed };
}

/** From the first moment of the first day to the last of the last, in Shanghai. */
function spanOf(range: Range, from: string, to: string): AuditFilter {
  if (range === 'own') {
    return {
      ...(isDay(from) && { from: `${from}T00:00:00+08:00` }),
      ...(isDay(to) && { to: `${to}T23:59:59.999+08:00` }),
    };
  }
  const days = DAYS[range];
  if (days === undefined) return {};
  return { from: `${day(Date.now() - days * 86_400_000)}T00:00:00+08:00` };
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
