export const initName = 'init.mp4';
export const manifestName = 'manifest.json';

/** What a package consists of; stands beside its files. */
export interface PackageManifest {
  durationMs: number;
  segments: {
    name: string;
    /** Also the initialisation vector. */
    sequence: number;
    keyIndex: number;
    fromMs: number;
    toMs: number;
  }[];
}

/** Where a player finds the parts. The addresses carry whatever ticket the door asks for. */
export interface HlsUrls {
  key(index: number): string;
  segment(name: string): string;
}

/**
 * A media playlist (RFC 8216). The map stands before the first key, so that the init segment stays clear;
 * each segment has its key line, because the vector is explicit; ENDLIST, or players take it for live.
 */
export function planPlaylist({ segments }: PackageManifest, urls: HlsUrls): string {
  const longestMs = Math.max(...segments.map(({ fromMs, toMs }) => toMs - fromMs));
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-TARGETDURATION:${Math.ceil(longestMs / 1000)}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    `#EXT-X-MAP:URI="${urls.segment(initName)}"`,
  ];
  for (const { name, sequence, keyIndex, fromMs, toMs } of segments) {
    const vector = sequence.toString(16).padStart(32, '0');
    lines.push(
      `#EXT-X-KEY:METHOD=AES-128,URI="${urls.key(keyIndex)}",IV=0x${vector}`,
      `#EXTINF:${((toMs - fromMs) / 1000).toFixed(3)},`,
      urls.segment(name),
    );
  }
  return `${[...lines, '#EXT-X-ENDLIST'].join('\n')}\n`;
}
