import type { AuditFilter, AuditRecord } from '#platform';
import type { AuditFilterDto, AuditRecordResponse } from './audit-record.dto.js';

/** All of it but the seal, which is of use to the verification alone. */
export function auditRecordView(record: AuditRecord): AuditRecordResponse {
  const { id, at, actorId, actorName, action, subject, subjectId, details, result } = record;
  const { address, userAgent, requestId, chain, sequence } = record;
  const what = { action, subject, subjectId, details, result };
  return { id, at, actorId, actorName, ...what, address, userAgent, requestId, chain, sequence };
}

export function auditFilter({ query, from, to, ...equal }: AuditFilterDto): AuditFilter {
  return {
    ...equal,
    ...(query && { actorName: query }),
    ...(from && { from: new Date(from) }),
    ...(to && { to: new Date(to) }),
  };
}
