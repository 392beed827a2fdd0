import { defineEvent } from '#platform';

export interface AssetSettled {
  assetId: string;
  state: 'ready' | 'failed';
}

/** Nothing is being done with the asset any more: it can be played, or came to nothing. */
export const assetSettled = defineEvent<AssetSettled>('media.asset-settled');
