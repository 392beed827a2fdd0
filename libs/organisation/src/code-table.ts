import { organisationErrors } from './organisation.errors.js';
import { CODE_ROWS, type CodeSet } from './code-rows.js';
import { CODE_SETS } from './code-set.view.js';

/** One entry of a code table. `level` compares: the smaller, the higher. */
export interface Code {
  code: string;
  name: string;
  level: number | null;
  /** The code of another entry that this one belongs to or is equal to. */
  parent: string | null;
}

const tables = new Map<CodeSet, Map<string, Code>>(
  (Object.keys(CODE_ROWS) as CodeSet[]).map((set) => [
    set,
    new Map(
      CODE_ROWS[set].map(([code, name, level = null, parent = null]) => [
        code,
        { code, name, level, parent },
      ]),
    ),
  ]),
);

/** A code table in its official order. */
export function codeTable(set: CodeSet): Code[] {
  return [...(tables.get(set)?.values() ?? [])];
}

/** The entry, or null when there is none. */
export function findCode(set: CodeSet, code: string | null): Code | null {
  return code === null ? null : (tables.get(set)?.get(code) ?? null);
}

/** What the screen says for a code; an unknown code stands for itself, nothing for nothing. */
export function codeName(set: CodeSet, code: string): string;
export function codeName(set: CodeSet, code: string | null): string | null;
export function codeName(set: CodeSet, code: string | null): string | null {
  return findCode(set, code)?.name ?? code;
}

/** Refuses a code that is not in the table; null (not known) passes. */
export function requireCode(set: CodeSet, code: string | null): void {
  if (code !== null && !findCode(set, code)) {
    throw organisationErrors['code-unknown']({ field: CODE_SETS[set].name, code });
  }
}
