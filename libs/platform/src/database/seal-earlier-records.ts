import type { DataSource, QueryRunner } from 'typeorm';
import { areaOf, canonicalRecord, chainOf } from '../audit/audit-chain.plan.js';
import type { AuditRecord } from '../audit/audit-record.entity.js';
import type { AppConfig } from '../config/app-config.js';
import { Vault } from '../crypto/vault.js';

const ROWS_AT_A_TIME = 500;
const PURPOSE = 'audit-record';

type Ends = Map<number, { sequence: number; mac: string }>;
type RawRecord = Omit<AuditRecord, 'at' | 'details'> & {
  at: Date | string;
  details: string | null;
};

/**
 * Puts the audit rows of a version that knew no chains into them: once, as part of migrating, because the
 * application's own account may not change rows. Once a chain has begun, a row outside of the chains is a row
 * that somebody put in, and stays outside.
 */
export async function sealEarlierRecords(dataSource: DataSource, config: AppConfig): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await seal(runner, new Vault(config));
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    throw error;
  } finally {
    await runner.release();
  }
}

async function seal(runner: QueryRunner, vault: Vault): Promise<void> {
  if (await hasBegun(runner)) return;
  const ends: Ends = new Map();
  let rows = await unchained(runner);
  while (rows.length > 0) {
    for (const row of rows) await sealRow(runner, vault, ends, row);
    rows = await unchained(runner);
  }
  for (const [chain, { sequence, mac }] of ends) {
    const values = [sequence, mac, vault.keyId, chain];
    await runner.query(
      'UPDATE audit_head SET sequence = ?, mac = ?, key_id = ? WHERE chain = ?',
      values,
    );
  }
}

async function hasBegun(runner: QueryRunner): Promise<boolean> {
  const rows: unknown = await runner.query(
    'SELECT chain FROM audit_head WHERE sequence > 0 LIMIT 1',
  );
  return (rows as unknown[]).length > 0;
}

async function sealRow(
  runner: QueryRunner,
  vault: Vault,
  ends: Ends,
  raw: RawRecord,
): Promise<void> {
  const chain = chainOf(raw);
  const end = ends.get(chain) ?? { sequence: 0, mac: '' };
  const sequence = end.sequence + 1;
  const record = { ...raw, ...parsed(raw), area: areaOf(raw.action), chain, sequence };
  const mac = vault.sign(PURPOSE, canonicalRecord(record, end.mac));
  ends.set(chain, { sequence, mac });
  await runner.query('UPDATE audit_record SET chain = ?, sequence = ?, mac = ? WHERE id = ?', [
    chain,
    sequence,
    mac,
    raw.id,
  ]);
}

async function unchained(runner: QueryRunner): Promise<RawRecord[]> {
  const rows: unknown = await runner.query(
    `SELECT id, at, actor_id AS actorId, actor_name AS actorName, action, subject,
      subject_id AS subjectId, details, result, address, user_agent AS userAgent, request_id AS requestId
    FROM audit_record WHERE chain IS NULL ORDER BY at, id LIMIT ${ROWS_AT_A_TIME}`,
  );
  return rows as RawRecord[];
}

function parsed({ at, details }: RawRecord): Pick<AuditRecord, 'at' | 'details'> {
  return {
    at: typeof at === 'string' ? new Date(`${at.replace(' ', 'T')}Z`) : at,
    details: details === null ? null : (JSON.parse(details) as object),
  };
}
