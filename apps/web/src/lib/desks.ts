import type { Component } from 'vue';
import type { Role } from './session.js';
import type { TextKey } from './text.js';

export type DeskName = 'learn' | 'teach' | 'org' | 'admin';

export interface NavItem {
  /** Where it leads, absolute: `/teach/uploads`. */
  to: string;
  text: TextKey;
  /** Shown only to these roles; everyone who may enter the desk when left out. */
  roles?: readonly Role[];
  /** The item is current for every page below `to`, unless set to false (a desk's first page). */
  deep?: boolean;
  /** Drawn beside the word: how much waits there. */
  badge?: Component;
  /** Other addresses whose pages belong to this item: `/learn/attempts`. */
  also?: string;
}

export const rolesOfDesk: Record<DeskName, readonly Role[] | null> = {
  learn: null,
  teach: ['instructor'],
  org: ['unit-admin'],
  admin: ['reviewer', 'platform-admin', 'security-admin', 'auditor'],
};

/** Every member is a learner; the other desks are opened by a role. */
export function mayEnter(desk: DeskName, roles: readonly Role[]): boolean {
  const needed = rolesOfDesk[desk];
  return needed === null || needed.some((role) => roles.includes(role));
}
