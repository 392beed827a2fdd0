import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../actor/actor.js';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock/clock.js';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/database.js';
import { platformErrors } from '../error/platform.errors.js';
import { SettingRow } from './setting-row.entity.js';
import { declaredSettings, type SettingType } from './setting-type.js';

/** So long another process may still go by the value before. */
const CACHE_MS = 1000;

/** A setting as its administrator sees it. */
export interface SettingView {
  key: string;
  value: unknown;
  default: unknown;
  /** Null while nobody has decided. */
  changedAt: Date | null;
}

/** What administrators have decided for the whole installation. */
@Injectable()
export class Settings {
  private known: { readAt: number; rows: Map<string, SettingRow> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly audit: Audit,
  ) {}

  /** What holds now: at once in the process that changed it, within a second in every other. */
  async get<Value>(type: SettingType<Value>): Promise<Value> {
    const row = (await this.rows()).get(type.key);
    return row && type.fault(row.value) === null ? (row.value as Value) : this.defaultOf(type);
  }

  /** Since when it holds; null while nobody has decided. */
  async decidedAt(type: SettingType<unknown>): Promise<Date | null> {
    return (await this.rows()).get(type.key)?.changedAt ?? null;
  }

  /** Every setting there is; for the security administrator. */
  async list(actor: Actor): Promise<SettingView[]> {
    mustDecide(actor);
    const rows = await this.rows();
    return declaredSettings().map((type) => this.view(type, rows.get(type.key)));
  }

  /** @throws platform.not-found for a key that no room declares, platform.setting-invalid */
  async change(actor: Actor, key: string, value: unknown): Promise<SettingView> {
    mustDecide(actor);
    const type = declaredSettings().find((declared) => declared.key === key);
    if (!type) throw platformErrors['not-found']();
    const reason = type.fault(value);
    if (reason !== null) throw platformErrors['setting-invalid']({ reason });
    return this.database.transaction(async () => {
      const row = await this.lock(type, actor);
      const from = row.value;
      if (isDeepStrictEqual(from, value)) return this.view(type, row);
      const changed = {
        value: value as object,
        changedAt: this.clock.now(),
        changedBy: actor.memberId,
      };
      await this.table.update({ name: key }, changed);
      await this.audit.record(actor, 'setting.change', {
        subject: 'setting',
        subjectId: null,
        details: { key, from, to: value },
      });
      this.database.afterCommit(() => (this.known = null));
      return this.view(type, Object.assign(row, changed));
    });
  }

  private get table() {
    return this.database.repository(SettingRow);
  }

  /** The whole table: it has as many rows as there are settings. */
  private async rows(): Promise<Map<string, SettingRow>> {
    const now = this.clock.now().getTime();
    if (this.known && Math.abs(now - this.known.readAt) < CACHE_MS) return this.known.rows;
    const rows = new Map((await this.table.find()).map((row) => [row.name, row]));
    // What an open unit of work reads may be its own, and never come true.
    if (!this.database.inTransaction) this.known = { readAt: now, rows };
    return rows;
  }

  private async lock(type: SettingType<unknown>, actor: Actor): Promise<SettingRow> {
    const first = {
      name: type.key,
      value: this.defaultOf(type) as object,
      changedAt: this.clock.now(),
      changedBy: actor.memberId,
    };
    const insert = this.table.createQueryBuilder().insert().values(first).orIgnore();
    await insert.updateEntity(false).execute();
    const [row] = await this.database.lockRows(SettingRow, 'name', [type.key]);
    if (!row) throw new Error('a setting is locked before it was written');
    return row;
  }

  private defaultOf<Value>(type: SettingType<Value>): Value {
    return this.config.production ? type.productionDefault : type.default;
  }

  private view(type: SettingType<unknown>, row: SettingRow | undefined): SettingView {
    const { key, fault } = type;
    const byDefault = this.defaultOf(type);
    const valid = row !== undefined && fault(row.value) === null;
    const value = valid ? row.value : byDefault;
    return { key, value, default: byDefault, changedAt: valid ? row.changedAt : null };
  }
}

function mustDecide(actor: Actor): void {
  if (!hasRole(actor, 'security-admin')) throw platformErrors.forbidden();
}
