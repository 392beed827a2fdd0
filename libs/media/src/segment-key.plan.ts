import type { Vault } from '#platform';

/** The AES-128 key of one window of an asset. Never stored: whoever has the secret derives it again. */
export function segmentKey(vault: Vault, assetId: string, index: number): Buffer {
  return vault.deriveKey('media-segment', `${assetId}/${index}`, 16);
}
