import type { Line } from '#platform';
import type { TransferKind } from './transfer.plan.js';
import type { TransferRow } from './transfer.repository.js';
import { sideAsked, type TransferSide, type TransferState } from './transfer.state.js';

export const TRANSFER_ACTS = ['release', 'accept', 'refuse', 'withdraw'] as const;
export type TransferAct = (typeof TRANSFER_ACTS)[number];

export type TransferStep = 'released' | 'accepted' | 'ended';

/** A transfer as it leaves the server: no ID card but its mask. */
export interface TransferView {
  id: string;
  memberId: string;
  memberName: string;
  idCardMask: string;
  line: Line;
  kind: TransferKind;
  /** Null where the member belonged nowhere. */
  fromUnit: { id: string; name: string } | null;
  toUnit: { id: string; name: string };
  startedSide: TransferSide;
  state: TransferState;
  effectiveDay: string;
  reason: string;
  startedAt: Date;
  /** In the order in which they were done. */
  steps: { step: TransferStep; at: Date; byName: string }[];
  endReason: string | null;
  /** What the actor may do with it now. */
  may: TransferAct[];
}

/** What the sides for which the actor speaks may do in a state. */
export function actsOf(
  { state, startedSide }: Pick<TransferRow, 'state' | 'startedSide'>,
  speaks: Record<TransferSide, boolean>,
): TransferAct[] {
  const asked = sideAsked(state);
  const acts: TransferAct[] = [];
  if (asked && speaks[asked]) acts.push(asked === 'leaving' ? 'release' : 'accept', 'refuse');
  if ((asked ?? state === 'agreed') && speaks[startedSide]) acts.push('withdraw');
  return acts;
}

export function transferView(
  row: TransferRow,
  names: Map<string, string>,
  may: TransferAct[],
): TransferView {
  const { id, memberId, member, line, kind, fromUnit, toUnit, startedSide, state } = row;
  return {
    id,
    memberId,
    memberName: member.name,
    idCardMask: member.idCardMask,
    line,
    kind,
    fromUnit: fromUnit && { id: fromUnit.id, name: fromUnit.name },
    toUnit: { id: toUnit.id, name: toUnit.name },
    startedSide,
    state,
    effectiveDay: row.effectiveDay,
    reason: row.reason,
    startedAt: row.startedAt,
    steps: stepsOf(row, names),
    endReason: row.endReason,
    may,
  };
}

/** Everybody who did a step of one of them. */
export function actorsIn(rows: TransferRow[]): string[] {
  const ids = rows.flatMap((row) => [row.releasedById, row.acceptedById, row.endedById]);
  return [...new Set(ids.filter((id) => id !== null))];
}

function stepsOf(row: TransferRow, names: Map<string, string>): TransferView['steps'] {
  const steps: [TransferStep, Date | null, string | null][] = [
    ['released', row.releasedAt, row.releasedById],
    ['accepted', row.acceptedAt, row.acceptedById],
    ['ended', row.endedAt, row.endedById],
  ];
  return steps
    .flatMap(([step, at, by]) => (at && by ? [{ step, at, byName: names.get(by) ?? '系统' }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
