import type { Vault } from '#platform';

/** The AES-128 key of one window of an asset. Never stored: whoever has the secret derives it again. */
export function segmentKey(
  vault: Vault,
  { id, keyId }: { id: string; keyId: string | null },
  index: number,
): Buffer {
  return vault.deriveKey('media-segment', `${id}/${index}`, 16, keyId ?? vault.oldestKeyId);
}
