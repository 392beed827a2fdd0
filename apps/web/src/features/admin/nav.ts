import type { NavItem } from '../../lib/desks.js';

export const nav: NavItem[] = [];
