import type { Line } from '#platform';

/** One subtree of people, perhaps narrowed to those of a line, of a 管理权限, or both. */
export interface PeopleScope {
  path: string;
  line: Line | null;
  authority: string | null;
}
