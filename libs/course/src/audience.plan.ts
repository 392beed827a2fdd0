import type { Line } from '#platform';
import type { AssignmentKind } from './assignment.entity.js';

/** What decides which targets a member is among: his own facts, as they are now. */
export interface AudienceFacts {
  /** His record, and those that were merged into it: a list may still name them. */
  recordIds: string[];
  /** The units to which he belongs now, at home or as a guest, and all above them, on every line. */
  unitIds: string[];
  /** On which he is at home. */
  lines: Line[];
  /** 999 where no rank is known. */
  seniority: number;
  authority: string | null;
  partyPost: string | null;
  personnelCategory: string | null;
  politicalStatus: string | null;
  inLeadership: boolean;
  listIds: string[];
}

export interface FactRow {
  path: string;
  line: Line;
  /** Whether he is at home there. */
  main: boolean;
  seniority: number;
  authority: string | null;
  partyPost: string | null;
  personnelCategory: string;
  politicalStatus: string;
  inLeadership: boolean;
}

/** No rank is known below this level. */
export const LOWEST_LEVEL = 998;

export function audienceFacts(
  places: FactRow[],
  recordIds: string[],
  listIds: string[],
): AudienceFacts {
  const [first] = places;
  return {
    recordIds,
    listIds,
    unitIds: [...new Set(places.flatMap(({ path }) => path.split('/').filter(Boolean)))],
    lines: [...new Set(places.filter(({ main }) => main).map(({ line }) => line))],
    seniority: first?.seniority ?? LOWEST_LEVEL + 1,
    authority: first?.authority ?? null,
    partyPost: first?.partyPost ?? null,
    personnelCategory: first?.personnelCategory ?? null,
    politicalStatus: first?.politicalStatus ?? null,
    inLeadership: first?.inLeadership ?? false,
  };
}

/** `,01,02,`: so that one `LIKE` finds a code; null for none. */
export function packCodes(codes: readonly string[] | undefined): string | null {
  return codes === undefined || codes.length === 0 ? null : `,${[...new Set(codes)].join()},`;
}

export function unpackCodes(packed: string | null): string[] {
  return (packed ?? '').split(',').filter(Boolean);
}

/** A rule by which a course is required of, or offered to, a member. */
export interface AssignedBy {
  assignmentId: string;
  kind: AssignmentKind;
  title: string;
  unitName: string;
  dueOn: string | null;
}

export interface CourseReason {
  assignmentId: string;
  /** What the screen says: 丰水县委组织部指定必修. */
  text: string;
  /** The name of the rule. */
  title: string;
  dueOn: string | null;
}

/** What a course is to one member. */
export interface CourseObligation {
  required: boolean;
  /** Whether a rule says so; else it is what the course says of itself. */
  assigned: boolean;
  /** The earliest day of those rules that decide. */
  dueOn: string | null;
  /** Every rule once, the most pressing first. */
  reasons: CourseReason[];
}

/** Rules go before what the course says of itself; of rules, one that requires it is enough. */
export function obligationOf(requiredByItself: boolean, rules: AssignedBy[]): CourseObligation {
  const required = rules.length > 0 ? rules.some(isRequired) : requiredByItself;
  const deciding = rules.filter((rule) => isRequired(rule) === required);
  const pressing = rules.toSorted(
    (one, other) =>
      Number(isRequired(other)) - Number(isRequired(one)) || byDueDay(one.dueOn, other.dueOn),
  );
  return {
    required,
    assigned: rules.length > 0,
    dueOn: deciding.map(({ dueOn }) => dueOn).toSorted(byDueDay)[0] ?? null,
    reasons: pressing.map(({ assignmentId, kind, title, unitName, dueOn }) => ({
      assignmentId,
      text: `${unitName}${kind === 'required' ? '指定必修' : '推荐选修'}`,
      title,
      dueOn,
    })),
  };
}

/** What has no due day comes last. */
export function byDueDay(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

const isRequired = ({ kind }: AssignedBy) => kind === 'required';
