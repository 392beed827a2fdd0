import type { Line } from '#platform';
import type { ImportMessage } from './import-cell.plan.js';
import type { ImportColumn } from './import-column.plan.js';
import type { MemberDraft } from './import-member.plan.js';
import type { OrderBook } from './import-order.plan.js';
import type { FactSpan } from './member-facts.plan.js';
import type { PeopleScope } from './people-scope.view.js';

export type { PeopleScope } from './people-scope.view.js';

export type ImportVerdict = 'new' | 'update' | 'unchanged' | 'error';

/** `warning` counts rows that have one, whatever their verdict. */
export type ImportCounts = Record<ImportVerdict | 'warning' | 'total', number>;

export interface ImportChange {
  column: string;
  from: string | null;
  to: string | null;
}

/** A member as the database has him now. */
export interface KnownMember {
  id: string;
  name: string;
  phoneHash: string | null;
  phoneMask: string | null;
  ethnicity: string | null;
  education: string | null;
  archiveBirthDay: string | null;
  partyJoinedOn: string | null;
  /** Null for one of whom nothing dated is known. */
  span: (FactSpan & { id: string }) | null;
  places: KnownPlace[];
}

/** An open main membership. */
export interface KnownPlace {
  id: string;
  line: Line;
  unitId: string;
  unitName: string;
  unitPath: string;
  order: number;
  fromDay: string;
}

/** What SQL does to one line of a member's memberships. */
export interface StagedPlace {
  /** The membership that is open now; another one when it is applied means that somebody was faster. */
  seen?: string;
  /** A new membership with this id … */
  id?: string;
  unitId?: string;
  openKey?: string;
  fromDay?: string;
  order?: number;
  /** … after the one before has ended on this day, … */
  lastDay?: string;
  /** … or 1: the open one is written over, since it begins today or only its order changes. */
  inPlace?: 1;
}

export type StagedPlaces = Partial<Record<Line, StagedPlace>>;

/** What SQL does to the dated facts: columns of `appointment`, and what becomes of the open span. */
export interface StagedFacts {
  seen?: string;
  /** A new span with these columns … */
  row?: Record<string, unknown>;
  /** … after the open one has ended on this day, … */
  lastDay?: string;
  /** … or 1: in place of the open one, which began today. */
  replaces?: 1;
  /** What the memberships repeat of the member's level. */
  seniority?: number;
}

export interface MemberVerdict {
  verdict: ImportVerdict;
  messages: ImportMessage[];
  memberId: string | null;
  changes: ImportChange[];
  person: Record<string, unknown>;
  places: StagedPlaces;
  facts: StagedFacts;
}

/** What a verdict depends on beside the row and the member. */
export interface VerdictScene {
  columns: ImportColumn[];
  scopes: PeopleScope[];
  /** Path of a unit that a row may name. */
  pathOf: (unitId: string) => string;
  today: string;
  orders: OrderBook;
  newId: () => string;
  phone: (text: string) => { hashes: string[]; columns: Record<string, string | null> };
}

export function noCounts(): ImportCounts {
  return { new: 0, update: 0, unchanged: 0, error: 0, warning: 0, total: 0 };
}

/** On which lines the row names a unit. */
export function placeLines(draft: MemberDraft): Line[] {
  return Object.keys(draft.places) as Line[];
}

export function columnOf({ columns }: VerdictScene, key: string): ImportColumn | null {
  return columns.find((column) => column.key === key) ?? null;
}
