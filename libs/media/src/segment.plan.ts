/** One file of the package. Cut positions are the source's own times, so that they match its frames exactly. */
export interface PlannedSegment {
  name: string;
  /** Media sequence number, also the AES initialisation vector. */
  sequence: number;
  keyIndex: number;
  fromSeconds: number;
  toSeconds: number;
  /** Media time: the lesson begins at 0. */
  fromMs: number;
  toMs: number;
}

/** `[fromMs, toMs]`; the index in the list is the key's index. */
export type KeyWindow = [fromMs: number, toMs: number];

export interface SegmentPlan {
  durationMs: number;
  segments: PlannedSegment[];
  keyWindows: KeyWindow[];
}

export interface SegmentPlanInput {
  fromSeconds: number;
  toSeconds: number;
  /** Positions at which the source may be cut, ascending. */
  cutsSeconds: number[];
}

export const segmentMs = 6_000;
export const keyWindowMs = 60_000;
/** Sound commonly begins some milliseconds before the picture; that must not cost a whole segment. */
const slackMs = 500;
/** Nothing shorter than this is cut off at the beginning or the end. */
const shortestRestSeconds = 1;

/** Segments of about six seconds, windows of about a minute; both cover 0..durationMs without a gap. */
export function planSegments({
  fromSeconds,
  toSeconds,
  cutsSeconds,
}: SegmentPlanInput): SegmentPlan {
  const ms = (seconds: number) => Math.round((seconds - fromSeconds) * 1000);
  const bounds = [fromSeconds, ...chooseCuts(fromSeconds, toSeconds, cutsSeconds), toSeconds];
  const keyWindows: KeyWindow[] = [];
  const segments = bounds.slice(1).map((end, sequence): PlannedSegment => {
    const from = bounds[sequence] ?? fromSeconds;
    const keyIndex = extendWindows(keyWindows, ms(from), ms(end));
    const name = `${String(sequence).padStart(5, '0')}.m4s`;
    return {
      name,
      sequence,
      keyIndex,
      fromSeconds: from,
      toSeconds: end,
      fromMs: ms(from),
      toMs: ms(end),
    };
  });
  return { durationMs: ms(toSeconds), segments, keyWindows };
}

/** Positions every six seconds, for sound, which can be cut anywhere. */
export function evenCuts(fromSeconds: number, toSeconds: number): number[] {
  const count = Math.floor(((toSeconds - fromSeconds) * 1000) / segmentMs);
  return Array.from(
    { length: count },
    (_, index) => fromSeconds + ((index + 1) * segmentMs) / 1000,
  );
}

/** Each time the last cut within six seconds, or else the first one after them. */
function chooseCuts(fromSeconds: number, toSeconds: number, cutsSeconds: number[]): number[] {
  const usable = cutsSeconds.filter(
    (cut) => cut >= fromSeconds + shortestRestSeconds && cut <= toSeconds - shortestRestSeconds,
  );
  const chosen: number[] = [];
  usable.forEach((cut, index) => {
    const next = usable[index + 1] ?? toSeconds;
    const tooFar = (next - (chosen.at(-1) ?? fromSeconds)) * 1000 > segmentMs + slackMs;
    if (tooFar) chosen.push(cut);
  });
  return chosen;
}

function extendWindows(windows: KeyWindow[], fromMs: number, toMs: number): number {
  const open = windows.at(-1);
  if (open && toMs - open[0] <= keyWindowMs + slackMs) open[1] = toMs;
  else windows.push([fromMs, toMs]);
  return windows.length - 1;
}
