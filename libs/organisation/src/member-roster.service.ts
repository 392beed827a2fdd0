import { Injectable } from '@nestjs/common';
import { type Line, shanghaiDay, Clock } from '#platform';
import { codeName } from './code-table.js';
import { type ImportColumn, MEMBER_COLUMNS, UNIT_COLUMNS } from './import-column.plan.js';
import { ImportKnownRepository } from './import-known.repository.js';
import type { KnownMember } from './import-staged.plan.js';
import { MemberNumbers } from './member-numbers.service.js';
import type { Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import type { PeopleScope } from './people-scope.view.js';
import type { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';

const MEMBERS_AT_A_TIME = 500;
const LINES: Line[] = ['administrative', 'party', 'site'];

/** A column that can be exported; a personal one shows full numbers. */
export interface RosterColumn {
  key: string;
  title: string;
  personal: boolean;
}

export type RosterKind = 'members' | 'units';

const PERSONAL = new Set(['idCard', 'phone']);

/** What a roster may show: the columns that an import understands. */
export function rosterColumns(kind: RosterKind): RosterColumn[] {
  const columns = kind === 'members' ? MEMBER_COLUMNS : UNIT_COLUMNS;
  return columns.map(({ key, title }) => ({ key, title, personal: PERSONAL.has(key) }));
}

/**
 * Rosters in official order, in the words that an import reads: what was exported can be imported again and
 * changes nothing. Asks nobody's right: for reports, which have asked.
 */
@Injectable()
export class MemberRosters {
  constructor(
    private readonly members: MemberRepository,
    private readonly known: ImportKnownRepository,
    private readonly numbers: MemberNumbers,
    private readonly units: UnitRepository,
    private readonly clock: Clock,
  ) {}

  /** The people of the scopes, each once, some hundred at a time; cells in the order of the keys. */
  async *people(scopes: PeopleScope[], keys: string[]): AsyncGenerator<(string | null)[][]> {
    const columns = pick(MEMBER_COLUMNS, keys);
    const seen = new Set<string>();
    const names = new PathNames(this.units);
    for (let page = 1; ; page += 1) {
      const request = { page, pageSize: MEMBERS_AT_A_TIME };
      const rows = await this.members.inScopes(scopes, request);
      const ids = [...new Set(rows.map(({ id }) => id))].filter((id) => !seen.has(id));
      ids.forEach((id) => seen.add(id));
      const known = await this.known.byIds(ids);
      await names.load([...known.values()].flatMap(({ places }) => places.map((p) => p.unitPath)));
      const found = ids.flatMap((id) => known.get(id) ?? []);
      if (found.length > 0) {
        yield found.map((member) => columns.map((column) => this.cell(member, column, names)));
      }
      if (rows.length < MEMBERS_AT_A_TIME) return;
    }
  }

  /** The units below one, on its line; cells in the order of the keys. */
  async *unitsBelow(top: Unit, keys: string[]): AsyncGenerator<(string | null)[][]> {
    const columns = pick(UNIT_COLUMNS, keys);
    const units = await this.units.underPaths([top.path], shanghaiDay(this.clock.now()));
    const names = new PathNames(this.units);
    await names.load(units.map(({ path }) => path));
    const below = units.filter(({ id, line }) => id !== top.id && line === top.line);
    yield below.map((unit) => columns.map(({ key }) => unitCell(unit, key, names)));
  }

  private cell(
    member: KnownMember & Member,
    { key, line, codes }: ImportColumn,
    names: PathNames,
  ): string | null {
    if (key === 'idCard') return this.numbers.open(member).idCard;
    if (key === 'phone') return this.numbers.open(member).phone;
    if (line !== undefined && LINES.includes(line)) {
      const place = member.places.find((one) => one.line === line);
      return place ? names.of(place.unitPath) : null;
    }
    const facts = { ...member.span, name: member.name, gender: member.gender } as Record<
      string,
      unknown
    >;
    const value = facts[key] ?? (member as unknown as Record<string, unknown>)[key] ?? null;
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (typeof value !== 'string') return null;
    return codes === undefined ? value : codeName(codes, value);
  }
}

function unitCell(unit: Unit, key: string, names: PathNames): string | null {
  if (key === 'parent') return names.of(unit.path.split('/').slice(0, -2).join('/') + '/');
  if (key === 'kind') return codeName('unit-kind', unit.kind);
  if (key === 'order') return String(unit.order);
  return key === 'code' ? unit.code : unit.name;
}

function pick(columns: ImportColumn[], keys: string[]): ImportColumn[] {
  return keys.flatMap((key) => columns.find((column) => column.key === key) ?? []);
}

/** The names along a path, `丰水县/财政局`. */
class PathNames {
  private readonly names = new Map<string, string>();

  constructor(private readonly units: UnitRepository) {}

  async load(paths: string[]): Promise<void> {
    const ids = new Set(paths.flatMap((path) => path.split('/')).filter(Boolean));
    const wanted = [...ids].filter((id) => !this.names.has(id));
    if (wanted.length === 0) return;
    for (const { id, name } of await this.units.findMany(wanted)) this.names.set(id, name);
  }

  of(path: string): string {
    const ids = path.split('/').filter(Boolean);
    return ids.map((id) => this.names.get(id) ?? '').join('/');
  }
}
