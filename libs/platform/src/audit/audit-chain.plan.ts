import { createHash } from 'node:crypto';
import type { AuditRecord } from './audit-record.entity.js';

/** So many chains, so that people who act at the same moment seldom wait for each other. */
export const AUDIT_CHAINS = 32;

/** Somebody who has not shown who he is. */
const STRANGER = 'unknown';

/** A person's rows stand in one chain; strangers are told apart by where they come from. */
export function chainOf({ actorId, address }: Pick<AuditRecord, 'actorId' | 'address'>): number {
  const key = actorId === STRANGER ? `${actorId}/${address}` : actorId;
  return createHash('sha256').update(key).digest().readUInt8() % AUDIT_CHAINS;
}

export function areaOf(action: string): string {
  return action.split('.', 1)[0] ?? '';
}

/**
 * The text that is sealed: every column, in a fixed order, and the seal of the row before. The order and the
 * leading version are part of every seal ever made; they never change.
 */
export function canonicalRecord(record: Omit<AuditRecord, 'mac'>, previousMac: string): string {
  return JSON.stringify([
    'audit-record/1',
    previousMac,
    record.id,
    record.chain,
    record.sequence,
    record.at.toISOString(),
    record.actorId,
    record.actorName,
    record.action,
    record.area,
    record.subject,
    record.subjectId,
    record.details,
    record.result,
    record.address,
    record.userAgent,
    record.requestId,
  ]);
}
