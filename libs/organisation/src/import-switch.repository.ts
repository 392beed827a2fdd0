import { Injectable } from '@nestjs/common';
import { Database, type Line } from '#platform';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Appointment } from './appointment.entity.js';
import { Member } from './member.entity.js';
import { Membership } from './membership.entity.js';

/** The lines of a run that one round of statements writes, both ends included. */
export interface LineSpan {
  runId: string;
  from: number;
  to: number;
}

const LINES: Line[] = ['administrative', 'party', 'site'];
const FAULTS_NAMED = 20;

/**
 * Moves staged rows into the tables of the organisation with statements over many rows: what is written is
 * taken out of the staged JSON by the database itself. Rows are found by the primary key of `import_row`,
 * and from there by the unique keys of what they change.
 */
@Injectable()
export class ImportSwitchRepository {
  constructor(private readonly database: Database) {}

  /** Lines whose member was made, moved or changed by somebody else since the check; a few of them. */
  async overtakenLines(span: LineSpan): Promise<number[]> {
    const found = new Set<number>();
    for (const sql of this.overtaken()) {
      for (const { line } of await this.query<{ line: number }[]>(sql, span))
        found.add(Number(line));
    }
    return [...found].toSorted((one, other) => one - other).slice(0, FAULTS_NAMED);
  }

  /** Units that the staged rows name. */
  async unitIds(span: LineSpan): Promise<string[]> {
    const found = new Set<string>();
    for (const line of LINES) {
      const unitId = this.staged('places', `${line}.unitId`);
      const sql = `SELECT DISTINCT ${unitId} AS unitId FROM import_row r WHERE ${this.mine()} AND ${unitId} IS NOT NULL`;
      for (const row of await this.query<{ unitId: string }[]>(sql, span)) found.add(row.unitId);
    }
    return [...found];
  }

  /** Everything of some lines. */
  async apply(span: LineSpan): Promise<void> {
    const { updates, lines } = await this.needs(span);
    await this.query(this.insert(Member, 'person', `r.verdict = 'new'`), span);
    if (updates) await this.query(this.updateMembers(), span);
    for (const line of lines) await this.applyPlaces(line, updates, span);
    await this.applyFacts(updates, span);
    if (updates) await this.query(this.refreshCopies(), span);
  }

  /** Which of the statements have anything to do: most imports are of new people on one line. */
  private async needs(span: LineSpan): Promise<{ updates: boolean; lines: Line[] }> {
    const sums = LINES.map(
      (line) => `COUNT(${this.staged('places', `${line}.order`)}) AS ${line}`,
    ).join(', ');
    const sql = `SELECT SUM(r.verdict = 'update') AS updates, ${sums} FROM import_row r WHERE ${this.mine()}`;
    const [found] = await this.query<Record<string, number | string | null>[]>(sql, span);
    const has = (name: string) => Number(found?.[name] ?? 0) > 0;
    return { updates: has('updates'), lines: LINES.filter(has) };
  }

  private async applyPlaces(line: Line, updates: boolean, span: LineSpan): Promise<void> {
    if (updates) await this.changePlaces(line, span);
    await this.query(this.insertMemberships(line), span);
  }

  private async changePlaces(line: Line, span: LineSpan): Promise<void> {
    const open = `t.member_id = r.subject_id AND t.line = '${line}' AND t.open_key IS NOT NULL`;
    const lastDay = this.staged('places', `${line}.lastDay`);
    const ended = { to_day: lastDay, open_key: 'NULL' };
    await this.query(this.update('membership', open, ended, `${lastDay} IS NOT NULL`), span);
    const written = {
      unit_id: this.staged('places', `${line}.unitId`),
      '`order`': this.staged('places', `${line}.order`),
    };
    const inPlace = `${this.staged('places', `${line}.inPlace`)} = 1`;
    await this.query(this.update('membership', open, written, inPlace), span);
  }

  private async applyFacts(updates: boolean, span: LineSpan): Promise<void> {
    if (updates) await this.endSpans(span);
    const has = `${this.staged('facts', 'row.id')} IS NOT NULL`;
    await this.query(this.insert(Appointment, 'facts', has, 'row.'), span);
  }

  private async endSpans(span: LineSpan): Promise<void> {
    const open = 't.open_key = r.subject_id';
    const lastDay = this.staged('facts', 'lastDay');
    const ended = { to_day: lastDay, open_key: 'NULL' };
    await this.query(this.update('appointment', open, ended, `${lastDay} IS NOT NULL`), span);
    const replaced = `${this.staged('facts', 'replaces')} = 1`;
    await this.query(this.remove('appointment', 'open_key', replaced), span);
  }

  private updateMembers(): string {
    const changed = this.columnsOf(Member)
      .filter(({ name }) => !['id', 'created_at'].includes(name))
      .map(({ name, property }) => [
        name,
        `COALESCE(${this.staged('person', property)}, t.${name})`,
      ]);
    const some = `r.verdict = 'update' AND r.person <> '{}'`;
    return this.update('member', 't.id = r.subject_id', Object.fromEntries(changed), some);
  }

  private insert(
    entity: EntityTarget<ObjectLiteral>,
    from: 'person' | 'facts',
    where: string,
    prefix = '',
  ): string {
    const { tableName } = this.database.manager.connection.getMetadata(entity);
    const columns = this.columnsOf(entity);
    const values = columns.map(({ property }) => this.staged(from, prefix + property));
    return (
      `INSERT INTO ${tableName} (${columns.map(({ name }) => `\`${name}\``).join(', ')}) ` +
      `SELECT ${values.join(', ')} FROM import_row r WHERE ${this.mine()} AND ${where}`
    );
  }

  private insertMemberships(line: Line): string {
    const own: Record<string, string> = {
      member_id: 'r.subject_id',
      line: `'${line}'`,
      kind: `'main'`,
      to_day: 'NULL',
      departure_reason: 'NULL',
      ...this.newcomersCopies(),
    };
    const columns = this.columnsOf(Membership);
    const values = columns.map(
      ({ name, property }) => own[name] ?? this.staged('places', `${line}.${property}`),
    );
    return (
      `INSERT INTO membership (${columns.map(({ name }) => `\`${name}\``).join(', ')}) ` +
      `SELECT ${values.join(', ')} FROM import_row r ` +
      `WHERE ${this.mine()} AND ${this.staged('places', `${line}.id`)} IS NOT NULL`
    );
  }

  /** What a membership repeats of a new member; of others it is refreshed afterwards. */
  private newcomersCopies(): Record<string, string> {
    const fact = (property: string) => this.staged('facts', `row.${property}`);
    return {
      member_name: `COALESCE(${this.staged('person', 'name')}, '')`,
      post_level: fact('postLevel'),
      grade: fact('grade'),
      authority: fact('authority'),
      party_post: fact('partyPost'),
      personnel_category: `COALESCE(${fact('personnelCategory')}, '')`,
      political_status: `COALESCE(${fact('politicalStatus')}, '')`,
      access: `'none'`,
      seniority: this.staged('facts', 'seniority'),
    };
  }

  /** As `MembershipRepository.refreshCopies`, for the members that the lines change. */
  private refreshCopies(): string {
    const copies = [
      ...['access', 'political_status', 'personnel_category'].map((name) => [name, `m.${name}`]),
      ...['post_level', 'grade', 'authority', 'party_post'].map((name) => [name, `a.${name}`]),
      ['member_name', 'm.name'],
      ['seniority', `COALESCE(${this.staged('facts', 'seniority')}, t.seniority)`],
    ] as [string, string][];
    const people = 'JOIN member m ON m.id = r.subject_id JOIN appointment a ON a.open_key = m.id';
    const where = `${this.mine()} AND r.verdict = 'update'`;
    if (this.isSqlite) {
      const assigned = copies.map(([name, value]) => `${name} = ${value}`).join(', ');
      return `UPDATE membership AS t SET ${assigned} FROM import_row r ${people} WHERE t.member_id = r.subject_id AND ${where}`;
    }
    const assigned = copies.map(([name, value]) => `t.${name} = ${value}`).join(', ');
    return `UPDATE import_row r ${people} JOIN membership t ON t.member_id = r.subject_id SET ${assigned} WHERE ${where}`;
  }

  private update(table: string, join: string, set: Record<string, string>, where: string): string {
    const list = Object.entries(set);
    if (this.isSqlite) {
      const assigned = list.map(([name, value]) => `${name} = ${value}`).join(', ');
      return `UPDATE ${table} AS t SET ${assigned} FROM import_row r WHERE ${join} AND ${this.mine()} AND ${where}`;
    }
    const assigned = list.map(([name, value]) => `t.${name} = ${value}`).join(', ');
    return `UPDATE import_row r JOIN ${table} t ON ${join} SET ${assigned} WHERE ${this.mine()} AND ${where}`;
  }

  private remove(table: string, key: string, where: string): string {
    if (this.isSqlite) {
      return `DELETE FROM ${table} WHERE ${key} IN (SELECT r.subject_id FROM import_row r WHERE ${this.mine()} AND ${where})`;
    }
    return `DELETE t FROM ${table} t JOIN import_row r ON t.${key} = r.subject_id WHERE ${this.mine()} AND ${where}`;
  }

  private overtaken(): string[] {
    const seen = this.staged('facts', 'seen');
    const select = `SELECT r.line AS line FROM import_row r`;
    return [
      `${select} JOIN member m ON m.id_card_hash = r.id_card_hash WHERE ${this.mine()} AND r.verdict = 'new' LIMIT ${FAULTS_NAMED}`,
      `${select} LEFT JOIN appointment a ON a.open_key = r.subject_id WHERE ${this.mine()} AND r.verdict = 'update' AND ${seen} IS NOT NULL AND (a.id IS NULL OR a.id <> ${seen}) LIMIT ${FAULTS_NAMED}`,
      ...LINES.flatMap((line) => {
        const known = this.staged('places', `${line}.seen`);
        const added = this.staged('places', `${line}.id`);
        const open = `LEFT JOIN membership p ON p.open_key = CONCAT(r.subject_id, ':${line}')`;
        const gone = `${known} IS NOT NULL AND (p.id IS NULL OR p.id <> ${known})`;
        const taken = `${known} IS NULL AND ${added} IS NOT NULL AND p.id IS NOT NULL`;
        return [
          `${select} ${open} WHERE ${this.mine()} AND r.verdict = 'update' AND ((${gone}) OR (${taken})) LIMIT ${FAULTS_NAMED}`,
        ];
      }),
    ];
  }

  private mine(): string {
    return `r.run_id = ? AND r.line BETWEEN ? AND ? AND r.verdict IN ('new', 'update')`;
  }

  /** A value of one of the staged columns, as text or number; NULL where there is none. */
  private staged(column: 'person' | 'places' | 'facts', key: string): string {
    const read = this.isSqlite ? 'json_extract' : 'JSON_VALUE';
    return `${read}(r.${column}, '$.${key}')`;
  }

  private columnsOf(entity: EntityTarget<ObjectLiteral>) {
    return this.database.manager.connection
      .getMetadata(entity)
      .columns.map(({ databaseName, propertyName }) => ({
        name: databaseName,
        property: propertyName,
      }));
  }

  private get isSqlite(): boolean {
    return this.database.kind === 'sqlite';
  }

  private query<Rows>(sql: string, { runId, from, to }: LineSpan): Promise<Rows> {
    return this.database.manager.query<Rows>(sql, [runId, from, to]);
  }
}
