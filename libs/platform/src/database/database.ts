import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Mutex } from 'async-mutex';
import type {
  DataSource,
  EntityManager,
  EntityTarget,
  ObjectLiteral,
  QueryRunner,
  Repository,
} from 'typeorm';
import { Clock } from '../clock/clock.js';
import type { DatabaseKind } from './data-source.js';
import { READER, WRITER } from './database-tokens.js';

/** Hands over what was gathered in the unit; runs in it, just before the commit. */
type LastWork<Item> = (items: Item[]) => Promise<void>;

interface UnitOfWork {
  manager: EntityManager;
  beforeCommit: Map<LastWork<unknown>, unknown[]>;
  afterCommit: (() => void)[];
}

/** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read". */
const RETRIED_ERRORS = new Set([1213, 1205, 1020]);
const MAX_ATTEMPTS = 4;

/**
 * The one door to the database. A service opens a unit of work with `transaction`; every repository
 * it then calls joins that unit by itself, because the open manager travels in async local storage.
 *
 * On SQLite units of work run one at a time: TypeORM has a single connection there, and
 * interleaved callers would join each other's transactions.
 */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly open = new AsyncLocalStorage<UnitOfWork>();
  private readonly turn = new Mutex();

  constructor(
    @Inject(WRITER) private readonly writer: DataSource,
    @Inject(READER) private readonly reader: DataSource,
    private readonly clock: Clock,
  ) {}

  get kind(): DatabaseKind {
    const type = this.writer.options.type;
    return type === 'mysql' || type === 'mariadb' ? type : 'sqlite';
  }

  /** The open unit of work's manager, or else the one for plain reads. */
  get manager(): EntityManager {
    return this.open.getStore()?.manager ?? this.reader.manager;
  }

  get inTransaction(): boolean {
    return this.open.getStore() !== undefined;
  }

  repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.manager.getRepository(entity);
  }

  /**
   * Runs `work` as one unit: all of it is committed or none. Joins the unit that is already open.
   * The whole of `work` runs again after a deadlock (four attempts at most), so it must change
   * nothing but the database; what reaches outside belongs into `afterCommit`.
   */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.inTransaction) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !isRetried(error)) throw error;
        this.logger.warn(`unit of work runs again after ${String(error)}`);
      }
    }
  }

  /** Called once the open unit is committed, never when it is rolled back. Outside a unit: at once. */
  afterCommit(callback: () => void): void {
    const unit = this.open.getStore();
    if (unit) unit.afterCommit.push(callback);
    else callback();
  }

  /**
   * Gathers items during the open unit; `work` gets them together just before the commit, still within the unit:
   * what fails there undoes the unit. The same `work` (the same function) is called once.
   */
  beforeCommit<Item>(work: LastWork<Item>, item: Item): void {
    const unit = this.open.getStore();
    if (!unit) throw new Error('beforeCommit outside a unit of work');
    const key = work as LastWork<unknown>;
    unit.beforeCommit.set(key, [...(unit.beforeCommit.get(key) ?? []), item]);
  }

  /** Locks rows in the order of their ids until the unit ends. SQLite needs none: units take turns there. */
  async lockRows<Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    column: string,
    ids: (string | number)[],
  ): Promise<Row[]> {
    if (!this.inTransaction) throw new Error('lockRows outside a unit of work');
    const query = this.repository(entity)
      .createQueryBuilder('row')
      .where(`row.${column} IN (:...ids)`, { ids })
      .orderBy(`row.${column}`);
    return (this.kind === 'sqlite' ? query : query.setLock('pessimistic_write')).getMany();
  }

  /**
   * The database's clock, so that several servers agree. SQLite lives in this process and has ours.
   * A fake clock wins everywhere: it stands for the database's in tests.
   */
  async now(): Promise<Date> {
    if (this.kind === 'sqlite' || this.clock.constructor !== Clock) return this.clock.now();
    const [row] = await this.manager.query<{ now: Date }[]>('SELECT UTC_TIMESTAMP(3) AS now');
    return row ? row.now : this.clock.now();
  }

  /** Answers when both connections answer. */
  async ping(): Promise<void> {
    await this.writer.query('SELECT 1');
    if (this.reader !== this.writer) await this.reader.query('SELECT 1');
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    if (this.kind !== 'sqlite') return this.run(work);
    return this.turn.runExclusive(() => this.run(work));
  }

  private async run<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.writer.createQueryRunner();
    const unit: UnitOfWork = {
      manager: runner.manager,
      beforeCommit: new Map(),
      afterCommit: [],
    };
    try {
      await runner.startTransaction();
      const result = await this.open.run(unit, async () => {
        const done = await work();
        for (const [lastWork, items] of unit.beforeCommit) await lastWork(items);
        return done;
      });
      await runner.commitTransaction();
      unit.afterCommit.forEach((callback) => callback());
      return result;
    } catch (error) {
      await this.rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async rollBack(runner: QueryRunner): Promise<void> {
    if (!runner.isTransactionActive) return;
    await runner
      .rollbackTransaction()
      .catch((error: unknown) => this.logger.error(`rollback failed: ${String(error)}`));
  }
}

function isRetried(error: unknown): boolean {
  const { errno } = (error as { driverError?: { errno?: number } }).driverError ?? {};
  return errno !== undefined && RETRIED_ERRORS.has(errno);
}
