import { t, word } from '../../../lib/text.js';
import type { Transfer } from '../api/transfers.js';

/** 调动, 组织关系转接 …: what the line and the kind together are called. */
export const matterOf = ({ line, kind }: Pick<Transfer, 'line' | 'kind'>): string =>
  word('transfers.matters', `${line}-${kind}`);

export const stateOf = ({ state, effectiveDay }: Transfer): string =>
  t(`transfers.states.${state}`, { day: effectiveDay });

export const kindOfState = ({ state }: Transfer): 'ok' | 'warn' | 'info' | 'plain' => {
  if (state === 'completed') return 'ok';
  if (state === 'agreed') return 'info';
  return state === 'awaiting-release' || state === 'awaiting-acceptance' ? 'warn' : 'plain';
};
