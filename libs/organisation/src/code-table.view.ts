import type { CodeSet } from './code-rows.js';
import { type Code, codeTable } from './code-table.js';
import { CODE_SETS } from './code-set.view.js';

/** One of the code tables, without its entries. */
export interface CodeTableSummary {
  set: CodeSet;
  name: string;
  /** The standard or rule it is taken from; null for our own. */
  source: string | null;
  entries: number;
  /** How many entries have a code of the customer's own beside ours. */
  mapped: number;
}

export interface MappedCode extends Code {
  /** The customer's own code; null while none is given. */
  externalCode: string | null;
}

export interface CodeTableView extends CodeTableSummary {
  codes: MappedCode[];
}

export function codeTableSummary(set: CodeSet, mapped: number): CodeTableSummary {
  const { name, source } = CODE_SETS[set];
  return { set, name, source, entries: codeTable(set).length, mapped };
}

export function codeTableView(set: CodeSet, externalCodes: Map<string, string>): CodeTableView {
  const codes = codeTable(set).map((code) => ({
    ...code,
    externalCode: externalCodes.get(code.code) ?? null,
  }));
  return { ...codeTableSummary(set, externalCodes.size), codes };
}
