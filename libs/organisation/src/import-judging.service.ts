import { Injectable } from '@nestjs/common';
import { Clock, newId, shanghaiDay } from '#platform';
import { type ImportMessage, wrong } from './import-cell.plan.js';
import { type ImportColumn, importColumns } from './import-column.plan.js';
import { ImportKnownRepository } from './import-known.repository.js';
import { type MemberDraft, type PlaceBooks, readMemberRow } from './import-member.plan.js';
import { PlaceBook } from './import-place.plan.js';
import type { ImportRow } from './import-row.entity.js';
import type { ImportRun } from './import-run.entity.js';
import type { SourceRow } from './import-source.service.js';
import { OrderBook } from './import-order.plan.js';
import type { KnownMember, VerdictScene } from './import-staged.plan.js';
import { judgeMember } from './import-verdict.plan.js';
import { maskIdCard } from './id-card.plan.js';
import { MemberNumbers } from './member-numbers.service.js';
import type { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';

/** Judges the rows of one run, some hundred at a time and in their order. */
export interface RowJudge {
  columns: ImportColumn[];
  judge: (rows: SourceRow[]) => Promise<ImportRow[]>;
  /** First lines of what came again further down → where. */
  repeated: Map<number, number>;
}

/** Everything that the rows of a roster are judged by. */
interface MemberBench {
  columns: ImportColumn[];
  books: PlaceBooks;
  scene: VerdictScene;
  /** Hash of an ID card → the line where it stands first. */
  seen: Map<string, number>;
  /** First lines whose card came again further down. */
  repeated: Map<number, number>;
}

const LONGEST_NAME_KEPT = 80;

/** Judges the rows of a roster: what each would do, and why it may not. */
@Injectable()
export class ImportJudging {
  constructor(
    private readonly known: ImportKnownRepository,
    private readonly units: UnitRepository,
    private readonly numbers: MemberNumbers,
    private readonly clock: Clock,
  ) {}

  async judgeFor(run: ImportRun, unit: Unit): Promise<RowJudge> {
    const bench = await this.bench(run, unit);
    const { columns, repeated } = bench;
    return { columns, repeated, judge: (rows) => this.judge(run, rows, bench) };
  }

  private async bench(run: ImportRun, unit: Unit): Promise<MemberBench> {
    const today = shanghaiDay(this.clock.now());
    const columns = importColumns(run.kind, unit.line);
    const paths = [...new Set([unit.path, ...run.scopes.map(({ path }) => path)])];
    const units = await this.units.underPaths(paths, today);
    const superiors = await this.superiorsOf(units);
    const reach = units.filter(
      ({ line, path }) => line !== unit.line || path.startsWith(unit.path),
    );
    const bookOf = (line: string) =>
      new PlaceBook(
        reach.filter((one) => one.line === line),
        superiors,
      );
    const pathById = new Map(units.map(({ id, path }) => [id, path]));
    return {
      columns,
      books: {
        administrative: bookOf('administrative'),
        party: bookOf('party'),
        site: bookOf('site'),
      },
      scene: {
        columns,
        scopes: run.scopes,
        today,
        newId,
        pathOf: (id) => pathById.get(id) ?? '',
        orders: new OrderBook(await this.known.highestOrders(paths)),
        phone: (text) => ({
          hashes: this.numbers.phoneHashes(text),
          columns: this.numbers.phoneColumns(text),
        }),
      },
      seen: new Map(),
      repeated: new Map(),
    };
  }

  private async judge(run: ImportRun, rows: SourceRow[], bench: MemberBench): Promise<ImportRow[]> {
    const { columns, books, scene } = bench;
    const read = rows.map(({ line, cells }) => {
      const { draft, messages } = readMemberRow(cells, columns, books, scene.today);
      const hashes = draft.idCard === null ? [] : this.numbers.idCardHashes(draft.idCard);
      return { line, draft, messages, hashes };
    });
    const known = await this.known.byIdCardHashes(read.flatMap(({ hashes }) => hashes));
    return read.map(({ line, draft, messages, hashes }) => {
      const member = hashes.map((hash) => known.get(hash)).find(Boolean) ?? null;
      messages.push(...this.repeats(line, hashes[0], bench));
      return this.row(run, line, { draft, messages, hash: hashes[0] ?? null, member }, scene);
    });
  }

  private row(
    run: ImportRun,
    line: number,
    {
      draft,
      messages: found,
      hash,
      member,
    }: {
      draft: MemberDraft;
      messages: ImportMessage[];
      hash: string | null;
      member: KnownMember | null;
    },
    scene: VerdictScene,
  ): ImportRow {
    const { memberId, messages, ...judged } = judgeMember(
      draft,
      found,
      member,
      () => this.newcomer(draft),
      scene,
    );
    const writes = judged.verdict === 'new' || judged.verdict === 'update';
    return {
      runId: run.id,
      line,
      verdict: judged.verdict,
      warned: messages.some(({ level }) => level === 'warning'),
      name: draft.name?.slice(0, LONGEST_NAME_KEPT) ?? null,
      idCardMask: draft.idCard === null ? null : maskIdCard(draft.idCard),
      idCardHash: hash,
      subjectId: memberId,
      messages: messages.length > 0 ? messages : null,
      changes: judged.changes.length > 0 ? judged.changes : null,
      person: writes ? judged.person : null,
      places: writes ? judged.places : null,
      facts: writes ? judged.facts : null,
    };
  }

  /** Twice in one file is nobody's to guess: both lines are at fault. */
  private repeats(line: number, hash: string | undefined, bench: MemberBench): ImportMessage[] {
    if (hash === undefined) return [];
    const first = bench.seen.get(hash);
    if (first === undefined) {
      bench.seen.set(hash, line);
      return [];
    }
    bench.repeated.set(first, line);
    return [repeatedCard(first)];
  }

  private newcomer({ idCard, phone }: MemberDraft): Record<string, unknown> {
    return {
      ...this.numbers.idCardColumns(idCard ?? ''),
      ...this.numbers.phoneColumns(phone ?? null),
      createdAt: sqlInstant(this.clock.now()),
    };
  }

  private superiorsOf(units: Unit[]): Promise<Unit[]> {
    const own = new Set(units.map(({ id }) => id));
    const above = new Set(
      units.flatMap(({ path }) => path.split('/').filter((id) => id !== '' && !own.has(id))),
    );
    return above.size === 0 ? Promise.resolve([]) : this.units.findMany([...above]);
  }
}

export function repeatedCard(otherLine: number): ImportMessage {
  return wrong(
    { title: '身份证号码' },
    'repeated',
    `与第 ${otherLine} 行的身份证号码相同`,
    '每人只留一行',
  ).message;
}

/** As both databases take an instant in text. */
function sqlInstant(instant: Date): string {
  return instant.toISOString().replace('T', ' ').replace('Z', '');
}
