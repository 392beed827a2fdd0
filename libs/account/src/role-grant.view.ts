import type { Line, Role } from '#platform';
import { codeName } from '#organisation';
import type { RoleGrant } from './role-grant.entity.js';
import { grantState, type GrantState } from './role-grant.plan.js';

export interface GrantRow {
  grant: RoleGrant;
  memberName: string;
  account: string;
  unitName: string;
  heldAtUnitName: string | null;
  /** Whether the holder still belongs to the unit in which it was given, or below it. */
  isStillThere: boolean;
}

export interface RoleGrantView {
  id: string;
  memberId: string;
  memberName: string;
  account: string;
  role: Role;
  unitId: string;
  unitName: string;
  line: Line | null;
  authority: string | null;
  authorityName: string | null;
  heldAtUnitName: string | null;
  validFrom: Date;
  validTo: Date | null;
  state: GrantState;
  reason: string;
  closeReason: string | null;
}

export function roleGrantView(row: GrantRow, now: Date): RoleGrantView {
  const { grant, memberName, account, unitName, heldAtUnitName, isStillThere } = row;
  const { id, memberId, role, unitId, line, authority, validFrom, validTo, reason } = grant;
  return {
    id,
    memberId,
    memberName,
    account,
    role,
    unitId,
    unitName,
    line,
    authority,
    authorityName: codeName('authority', authority),
    heldAtUnitName,
    validFrom,
    validTo,
    state: grantState(grant, isStillThere, now),
    reason,
    closeReason: grant.closeReason,
  };
}
