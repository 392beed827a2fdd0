import type { AuditRecord } from '#platform';
import type { AuditRecordResponse } from './audit-record.dto.js';

export function auditRecordView(record: AuditRecord): AuditRecordResponse {
  const { id, at, actorName, action, subject, subjectId, details, address } = record;
  return { id, at, actorName, action, subject, subjectId, details, address };
}
