import { formatHours } from './amount.view.js';
import type { CreditEntry } from './credit-entry.entity.js';
import { formName } from './credit-form.plan.js';

/** A member's year as it leaves the system: entries, and their sums by form and by month. */
export function statementView(year: number, entries: CreditEntry[]) {
  return {
    year,
    total: formatHours(sum(entries)),
    byForm: grouped(entries, ({ form }) => form).map(([form, amount]) => ({
      form,
      formName: formName(form),
      amount,
    })),
    byMonth: grouped(entries, ({ earnedOn }) => earnedOn.slice(0, 7)).map(([month, amount]) => ({
      month,
      amount,
    })),
    items: entries.map(entryView),
  };
}

function entryView(entry: CreditEntry) {
  return {
    id: entry.id,
    seq: entry.seq,
    source: entry.source,
    form: entry.form,
    formName: formName(entry.form),
    category: entry.category,
    title: entry.title,
    amount: formatHours(entry.amountHundredths),
    earnedOn: entry.earnedOn,
    period: entry.period,
    postedAt: entry.postedAt.toISOString(),
    studiedMs: entry.studiedMs,
    mediaMs: entry.mediaMs,
  };
}

function grouped(entries: CreditEntry[], key: (entry: CreditEntry) => string): [string, string][] {
  const groups = [...Map.groupBy(entries, key)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([name, group]) => [name, formatHours(sum(group))]);
}

const sum = (entries: CreditEntry[]) =>
  entries.reduce((total, { amountHundredths }) => total + amountHundredths, 0);
