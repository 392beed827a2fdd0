import type { AccessRows } from './access-row.js';

/** Health, figures, settings, the trail. */
export const platformRows: AccessRows = {
  'GET /health/live': { expect: '200…' },
  'GET /health/ready': { expect: '200…' },
  // From this machine only; what a proxy forwards finds nothing.
  'GET /metrics': { expect: '200…' },
  'GET /api/openapi.json': { expect: '200…' },

  //                               none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /system/status': { expect: '401  401  403  403  403  403  403  200  403  403' },
  'GET /audit-records': { expect: '401  401  403  403  403  403  403  403  403  200' },
  'POST /audit-records/exports': {
    body: () => ({ action: 'account' }),
    expect: '401  401  403  403  403  403  403  403  403  200',
  },
  'GET /integrity': { expect: '    401  401  403  403  403  403  403  200  403  200' },
  'GET /settings': { expect: '     401  401  403  403  403  403  403  403  200  403' },
  'PUT /settings/{key}': {
    own: () => ({ key: 'nobody-has-this' }),
    body: () => ({ value: 1 }),
    no: { own: '全站的设置不属于任何人', other: '全站的设置不属于任何人' },
    expect: {
      missing: '401  401  403  403  403  403  403  403  404  403',
    },
  },
};
