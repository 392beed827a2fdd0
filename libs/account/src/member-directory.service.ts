import { Injectable } from '@nestjs/common';
import {
  allPeopleScopes,
  Members,
  MEMBER_DESKS,
  organisationErrors,
  type PeopleScope,
  peopleScopes,
  readIdCard,
  readPhone,
  Units,
} from '#organisation';
import {
  type Actor,
  hasRole,
  LINES,
  type Line,
  type Page,
  pageOf,
  type PageRequest,
  pageWindow,
  platformErrors,
} from '#platform';
import { AccountRepository } from './account.repository.js';
import { fromNearerEnd, slicesOf } from './member-directory.plan.js';
import {
  type DirectoryFilter,
  type DirectoryQuestion,
  MemberDirectoryRepository,
  type DirectoryUnit,
  type Standing,
} from './member-directory.repository.js';
import { directoryEntry, type DirectoryEntry } from './member-directory.view.js';

/** From so many units on, a query compares paths instead of naming them. */
const MAX_NAMED_UNITS = 3_000;

export const DIRECTORY_SORTS = ['official', 'unit', 'name', 'postLevel'] as const;
export type DirectorySort = (typeof DIRECTORY_SORTS)[number];

export interface DirectoryRequest extends DirectoryFilter {
  /** Only at or below this unit. */
  unitId?: string;
  line?: Line;
  standing?: Standing;
  /** A part of a name, an account name; a full ID card or phone. */
  query?: string;
  sort?: DirectorySort;
}

interface Found {
  total: number;
  ids: string[];
}

/** 人员名单: the members table of an administrator, one line of the tree at a time. */
@Injectable()
export class MemberDirectory {
  constructor(
    private readonly members: Members,
    private readonly units: Units,
    private readonly accounts: AccountRepository,
    private readonly directory: MemberDirectoryRepository,
  ) {}

  /**
   * One page of the members whom the actor may see. Without a line, that of the unit asked for, or the first
   * line on which he has units.
   * @throws platform.forbidden, organisation.unit-not-found
   */
  async list(
    actor: Actor,
    request: DirectoryRequest,
    page: PageRequest,
  ): Promise<Page<DirectoryEntry> & { line: Line }> {
    const scopes = await this.scopesFor(actor, request.unitId);
    const units = await this.directory.unitsUnder(scopes.map(({ path }) => path));
    const line = request.line ?? firstLine(units, request.unitId);
    const onLine = units.filter((unit) => unit.line === line);
    const question = await this.questionOf(request, scopes, line, onLine);
    const { total, ids } = await this.find(question, onLine, request.sort ?? 'official', page);
    const rows = new Map(
      (await this.directory.rowsOf(ids)).map((row) => [row.membershipId, directoryEntry(row)]),
    );
    return {
      ...pageOf(
        ids.flatMap((id) => rows.get(id) ?? []),
        total,
        page,
      ),
      line,
    };
  }

  private async scopesFor(actor: Actor, unitId: string | undefined): Promise<PeopleScope[]> {
    if (!hasRole(actor, ...MEMBER_DESKS)) throw platformErrors.forbidden();
    if (unitId === undefined) return allPeopleScopes(actor, ...MEMBER_DESKS);
    const unit = await this.units.find(unitId);
    const scopes = unit ? peopleScopes(actor, MEMBER_DESKS, unit.path) : [];
    // A grant further down the tree reaches into the unit, but the unit itself is not his to ask about.
    if (!unit || !scopes.some(({ path }) => path === unit.path)) {
      throw organisationErrors['unit-not-found']();
    }
    return scopes;
  }

  private async questionOf(
    request: DirectoryRequest,
    scopes: PeopleScope[],
    line: Line,
    units: DirectoryUnit[],
  ): Promise<DirectoryQuestion> {
    const narrowed = scopes.some((scope) => scope.line !== null || scope.authority !== null);
    const byScopes = narrowed || units.length > MAX_NAMED_UNITS;
    const isAll = !byScopes && (await this.directory.countUnits(line)) === units.length;
    const unitIds = byScopes || isAll ? null : units.map(({ id }) => id);
    const { standing = 'main', query } = request;
    const searched = await this.search(query);
    return { ...request, line, standing, scopes, byScopes, unitIds, ...searched };
  }

  private async search(query = ''): Promise<Pick<DirectoryQuestion, 'namePart' | 'memberIds'>> {
    const text = query.normalize('NFKC').trim();
    if (text === '') return { namePart: null, memberIds: null };
    if (readIdCard(text)) {
      const member = await this.members.findByIdCard(text);
      return { namePart: null, memberIds: [member?.id ?? ''] };
    }
    if (readPhone(text)) {
      const ids = (await this.members.allByPhone(text)).map(({ id }) => id);
      return { namePart: null, memberIds: [...ids, ''] };
    }
    const account = await this.accounts.findByLoginName(text.toLowerCase());
    return { namePart: text, memberIds: account ? [account.memberId] : null };
  }

  private async find(
    question: DirectoryQuestion,
    units: DirectoryUnit[],
    sort: DirectorySort,
    page: PageRequest,
  ): Promise<Found> {
    if (units.length === 0) return { total: 0, ids: [] };
    if (sort === 'postLevel') return this.bySeniority(question, units, page);
    const counts = await this.directory.countByUnit(question);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (sort === 'name') return { total, ids: await this.byName(question, page, total) };
    const inOrder = ordered(units, sort);
    return { total, ids: await this.ofUnits(question, inOrder, counts, pageWindow(page)) };
  }

  /** The page's units are known by counting; within them a row is found among a unit's own. */
  private async ofUnits(
    question: DirectoryQuestion,
    units: DirectoryUnit[],
    counts: Map<string, number>,
    window: { skip: number; take: number },
    seniority?: number,
  ): Promise<string[]> {
    const groups = units.map(({ id }) => ({ id, count: counts.get(id) ?? 0 }));
    const ids: string[] = [];
    for (const { group, ...part } of slicesOf(groups, window)) {
      ids.push(...(await this.directory.inUnit(question, group.id, part, seniority)));
    }
    return ids;
  }

  private async byName(
    question: DirectoryQuestion,
    page: PageRequest,
    total: number,
  ): Promise<string[]> {
    const window = fromNearerEnd(page, total);
    const ids = await this.directory.byName(question, window);
    return window.backwards ? ids.toReversed() : ids;
  }

  /** From the highest post down, each level in official order. */
  private async bySeniority(
    question: DirectoryQuestion,
    units: DirectoryUnit[],
    page: PageRequest,
  ): Promise<Found> {
    const levels = [...(await this.directory.countBySeniority(question))]
      .map(([level, count]) => ({ level: Number(level), count }))
      .toSorted((one, other) => one.level - other.level);
    const ids: string[] = [];
    for (const { group, ...window } of slicesOf(levels, pageWindow(page))) {
      const counts = await this.directory.countByUnit(question, group.level);
      const inOrder = ordered(units, 'official');
      ids.push(...(await this.ofUnits(question, inOrder, counts, window, group.level)));
    }
    return { total: levels.reduce((sum, { count }) => sum + count, 0), ids };
  }
}

function firstLine(units: DirectoryUnit[], unitId: string | undefined): Line {
  const asked = units.find(({ id }) => id === unitId);
  if (asked) return asked.line;
  return LINES.find((line) => units.some((unit) => unit.line === line)) ?? 'administrative';
}

/** In the order of the tree, or by the unit's name. */
function ordered(units: DirectoryUnit[], sort: 'official' | 'unit'): DirectoryUnit[] {
  const key = (unit: DirectoryUnit) =>
    sort === 'unit' ? `${unit.name}\0${unit.path}` : `${unit.orderPath}\0${unit.path}`;
  return units
    .map((unit) => [key(unit), unit] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, unit]) => unit);
}
