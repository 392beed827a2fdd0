import { clockTime, day } from '../../../lib/format.js';
import { t, word } from '../../../lib/text.js';
import type { AuditRow } from '../api/audit.js';
import { actionText, browserText, detailText } from './audit-words.js';

/** Asked when they are needed: the words come with the page. */
const fileColumns = (): { title: string; text: (row: AuditRow) => string }[] => [
  { title: t('audit.columns.at'), text: ({ at }) => `${day(at)} ${clockTime(at)}` },
  { title: t('audit.columns.actor'), text: (row) => row.actorName },
  { title: t('audit.columns.action'), text: ({ action }) => actionText(action) },
  { title: t('audit.columns.result'), text: ({ result }) => t(`audit.results.${result}`) },
  { title: t('audit.columns.subject'), text: (row) => word('audit.subjects', row.subject) },
  { title: t('audit.detail.subjectId'), text: ({ subjectId }) => subjectId ?? '' },
  { title: t('audit.columns.details'), text: ({ details }) => detailText(details) },
  { title: t('audit.columns.address'), text: ({ address }) => address ?? '' },
  { title: t('audit.detail.browser'), text: ({ userAgent }) => browserText(userAgent) },
  { title: t('audit.detail.requestId'), text: ({ requestId }) => requestId ?? '' },
];

/** The rows as a CSV file that spreadsheets open in the right script. */
export function auditFile(rows: readonly AuditRow[]): Blob {
  const columns = fileColumns();
  const head = columns.map(({ title }) => cell(title));
  const body = rows.map((row) => columns.map(({ text }) => cell(text(row))));
  const text = [head, ...body].map((cells) => cells.join(',')).join('\r\n');
  return new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** Text stays text, also where a spreadsheet would take it for a formula. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) && text !== t('audit.nobody') ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** Hands a file that was made here to the browser to keep. */
export function keepFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  window.setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
