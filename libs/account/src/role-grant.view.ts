import type { Role } from '#platform';
import type { RoleGrant } from './role-grant.entity.js';

export interface GrantRow {
  grant: RoleGrant;
  memberName: string;
  account: string;
  unitName: string;
}

export interface RoleGrantView {
  id: string;
  memberName: string;
  account: string;
  role: Role;
  unitName: string;
  validFrom: Date;
  validTo: Date | null;
  reason: string;
}

export function roleGrantView({ grant, memberName, account, unitName }: GrantRow): RoleGrantView {
  const { id, role, validFrom, validTo, reason } = grant;
  return { id, memberName, account, role, unitName, validFrom, validTo, reason };
}
