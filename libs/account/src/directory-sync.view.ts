import type { MemberSummary } from '#organisation';
import type { DirectoryPerson } from './directory-entry.plan.js';

/** A directory that may be read. */
export interface DirectoryView {
  id: string;
  title: string;
}

/** Somebody of the directory of whom it is not known which member he is. */
export interface UnmatchedView {
  name: string;
  unit: string | null;
  title: string | null;
}

/** A member whom the directory listed earlier and lists no more. */
export interface GoneView {
  memberId: string;
  name: string;
  unitName: string;
}

/** What one reading of a directory came to; the lists end at some hundred, the totals do not. */
export interface DirectorySyncView {
  /** The import in which every person's verdict stands; null when nobody was recognised. */
  importId: string | null;
  people: number;
  matched: number;
  unmatched: UnmatchedView[];
  unmatchedTotal: number;
  gone: GoneView[];
  goneTotal: number;
}

export const unmatchedView = ({ name, unit, title }: DirectoryPerson): UnmatchedView => ({
  name,
  unit,
  title,
});

export const goneView = ({ id, name, unitName }: MemberSummary): GoneView => ({
  memberId: id,
  name,
  unitName,
});
