import type { RequestState } from '../api/people.js';

const KINDS = { waiting: 'info', approved: 'ok', refused: 'warn', withdrawn: 'plain' } as const;

export const kindOfRequest = (state: RequestState) => KINDS[state];
