const LONGEST_TEXT = 200;
const MOST_ITEMS = 200;
const DEEPEST = 4;

/** Control characters, line and paragraph separators, and marks that turn the direction of what follows. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line of at most so many characters: whoever reads the trail sees what was written and nothing acted out. */
export function oneLine(text: string, longest = LONGEST_TEXT): string {
  const safe = text
    .slice(0, longest * 2)
    .toWellFormed()
    .replaceAll(UNSAFE, escaped);
  const characters = Array.from(safe);
  return characters.length <= longest ? safe : `${characters.slice(0, longest - 1).join('')}…`;
}

/** The same for everything in the details of a row; what is too much of it is left out. */
export function safeDetails(details: object | null | undefined): object | null {
  if (!details) return null;
  return JSON.parse(JSON.stringify(safe(details, 0))) as object;
}

function safe(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return oneLine(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return '…';
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => safe(item, depth + 1));
  const entries = Object.entries(value).slice(0, MOST_ITEMS);
  return Object.fromEntries(entries.map(([key, item]) => [oneLine(key), safe(item, depth + 1)]));
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
