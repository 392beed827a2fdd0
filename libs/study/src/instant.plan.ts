/** How both databases store an instant, in UTC: `YYYY-MM-DD HH:MM:SS.mmm`. For statements written by hand. */
export function instantText(instant: Date): string {
  return instant.toISOString().replace('T', ' ').slice(0, 23);
}

/** MySQL gives a Date; SQLite the text, in UTC and without saying so. */
export function readInstant(value: Date | string): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}
