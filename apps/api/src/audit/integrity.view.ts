import type { IntegrityView } from '#platform';
import type { IntegrityResponse } from './integrity.dto.js';

/** Names of tables and of rows stay on the server. */
export function integrityView(found: IntegrityView): IntegrityResponse {
  const { anchor, verification, anchorsBesideData, excessiveGrants } = found;
  return {
    anchor,
    verification: verification && {
      ...verification,
      verdicts: verification.verdicts.map(({ of, ok, chains, rows }) => ({ of, ok, chains, rows })),
    },
    anchorsBesideData,
    excessiveGrants: excessiveGrants.length,
  };
}
