import type { MembershipKind } from './membership.entity.js';

interface Belonging {
  line: string;
  kind: MembershipKind;
  unitId: string;
}

/** `kept`: of the record that stays; `taken-over` by it; `ended`, since it belongs elsewhere on the line already. */
export type MembershipFate = 'kept' | 'taken-over' | 'ended';

/**
 * What becomes of an open membership of the record that is given up: the one that stays takes it over
 * where it has none of its own on that line (a home), or not the same one (a guest).
 */
export function fateOf<Row extends Belonging>(row: Row, kept: Belonging[]): MembershipFate {
  const isHome = row.kind === 'main';
  const stands = kept.some(
    (own) => own.kind === row.kind && (isHome ? own.line === row.line : own.unitId === row.unitId),
  );
  return stands ? 'ended' : 'taken-over';
}

/** What differs between two records that are said to be of one person. */
export function differencesOf(
  one: Record<Fact, string | null>,
  other: Record<Fact, string | null>,
): Fact[] {
  return FACTS.filter((fact) => one[fact] !== other[fact]);
}

const FACTS = ['name', 'gender', 'birthDay', 'idCardMask', 'phoneMask'] as const;
export type Fact = (typeof FACTS)[number];
