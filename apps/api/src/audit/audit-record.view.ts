import type { AuditRecord } from '#platform';
import type { AuditRecordResponse } from './audit-record.dto.js';

/** All of it but the seal, which is of use to the verification alone. */
export function auditRecordView(record: AuditRecord): AuditRecordResponse {
  const { id, at, actorId, actorName, action, subject, subjectId, details, result } = record;
  const { address, userAgent, requestId, chain, sequence } = record;
  const what = { action, subject, subjectId, details, result };
  return { id, at, actorId, actorName, ...what, address, userAgent, requestId, chain, sequence };
}
