import { codeName, codeTable, type CodeSet, findCode, type PeopleScope } from '#organisation';
import type { Line } from '#platform';
import { assignmentErrors } from './assignment.errors.js';
import type { AudienceTarget } from './audience-target.entity.js';
import { LOWEST_LEVEL, packCodes, unpackCodes } from './audience.plan.js';

/** Whom one means: of the people of a subtree those to whom everything that is said applies. */
export interface TargetWish {
  unitId: string;
  /** Level of the highest and of the lowest rank that is meant: the smaller, the higher. */
  seniorityFrom?: number | null | undefined;
  seniorityTo?: number | null | undefined;
  /** 管理权限, any of them; and so on. */
  authorities?: string[] | undefined;
  partyPosts?: string[] | undefined;
  personnelCategories?: string[] | undefined;
  politicalStatuses?: string[] | undefined;
  /** 班子成员. */
  inLeadership?: boolean | null | undefined;
  listId?: string | null | undefined;
  memberId?: string | null | undefined;
}

export type TargetRow = Omit<
  AudienceTarget,
  'assignment' | 'course' | 'list' | 'assignmentId' | 'courseId' | 'id' | 'position'
>;

type CodeField = 'authorities' | 'partyPosts' | 'personnelCategories' | 'politicalStatuses';

const CODE_FIELDS: Record<CodeField, CodeSet> = {
  authorities: 'authority',
  partyPosts: 'party-post',
  personnelCategories: 'personnel-category',
  politicalStatuses: 'political-status',
};

const LINE_NAMES: Record<Line, string> = {
  administrative: '行政条线',
  party: '党组织条线',
  site: '站点条线',
};

/** @throws assignment.invalid for an unknown code or a range that ends before it begins. */
export function requireTarget(wish: TargetWish): void {
  for (const [field, set] of Object.entries(CODE_FIELDS)) {
    for (const code of wish[field as CodeField] ?? []) {
      if (!findCode(set, code)) throw assignmentErrors.invalid({ [field]: `代码“${code}”不存在` });
    }
  }
  const { seniorityFrom, seniorityTo } = wish;
  if ((seniorityFrom ?? 0) > (seniorityTo ?? LOWEST_LEVEL)) {
    throw assignmentErrors.invalid({ seniorityTo: '最低职务职级不能高于最高职务职级' });
  }
}

/**
 * The rows of a target: one for each scope in which its maker may reach people of the subtree, narrowed as his
 * grants are. None where what he wants and what he may have nobody in common.
 */
export function boundTarget(wish: TargetWish, scopes: PeopleScope[]): TargetRow[] {
  const { unitId, inLeadership = null, listId = null, memberId = null } = wish;
  const ranked = (wish.seniorityFrom ?? null) !== null || (wish.seniorityTo ?? null) !== null;
  return scopes.flatMap(({ line, authority }) => {
    const wanted = wish.authorities ?? [];
    if (authority !== null && wanted.length > 0 && !wanted.includes(authority)) return [];
    return {
      unitId,
      line,
      // Whose rank is not known is of no range.
      seniorityFrom: ranked ? (wish.seniorityFrom ?? 0) : null,
      seniorityTo: ranked ? (wish.seniorityTo ?? LOWEST_LEVEL) : null,
      authorities: packCodes(authority === null ? wanted : [authority]),
      partyPosts: packCodes(wish.partyPosts),
      personnelCategories: packCodes(wish.personnelCategories),
      politicalStatuses: packCodes(wish.politicalStatuses),
      inLeadership,
      listId,
      memberId,
    };
  });
}

/** The scope in which the row reaches people: only who covers it may change it. */
export function scopesOfTarget(row: TargetRow, unitPath: string): PeopleScope[] {
  const { line } = row;
  const authorities = unpackCodes(row.authorities);
  if (authorities.length === 0) return [{ path: unitPath, line, authority: null }];
  return authorities.map((authority) => ({ path: unitPath, line, authority }));
}

interface TargetNames {
  unit: string;
  list: string | null;
  member: string | null;
}

/** One line that says whom the target means. */
export function targetText(row: TargetRow, { unit, list, member }: TargetNames): string {
  if (member !== null) return `${unit} · ${member}`;
  const codes = Object.entries(CODE_FIELDS).map(([field, set]) =>
    unpackCodes(row[field as CodeField])
      .map((code) => codeName(set, code))
      .join('、'),
  );
  const parts = [
    `${unit}及下属`,
    row.line === null ? '' : LINE_NAMES[row.line],
    list === null ? '' : list,
    rankText(row),
    row.inLeadership === null ? '' : row.inLeadership ? '班子成员' : '非班子成员',
    ...codes,
  ].filter(Boolean);
  return parts.length === 1 ? `${unit}及下属全体人员` : parts.join(' · ');
}

function rankText({ seniorityFrom: from, seniorityTo: to }: TargetRow): string {
  if (from === null || to === null) return '';
  if (from === to) return rankName(from);
  if (from === 0) return `${rankName(to)}及以上`;
  if (to === LOWEST_LEVEL) return `${rankName(from)}及以下`;
  return `${rankName(from)}至${rankName(to)}`;
}

function rankName(level: number): string {
  const row = rankLevels().find((one) => one.level === level);
  return row?.name ?? `第 ${level} 级`;
}

/** Every rank that can bound a range, the highest first; what is of one level stands together. */
export function rankLevels(): { level: number; name: string }[] {
  const codes = [...codeTable('post-level'), ...codeTable('grade')];
  const byLevel = Map.groupBy(
    codes.filter(({ level }) => level !== null),
    ({ level }) => level ?? 0,
  );
  return [...byLevel]
    .map(([level, same]) => ({ level, name: same.map(({ name }) => name).join('、') }))
    .toSorted((one, other) => one.level - other.level);
}
