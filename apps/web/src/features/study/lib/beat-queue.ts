import { ApiError } from '../../../lib/api-error.js';
import type { BeatDraft } from './beat-recorder.js';

export interface QueuedBeat extends BeatDraft {
  seq: number;
}

/** Where beats wait that were not handed in yet; `localStorage` in the browser. */
export interface BeatStore {
  save(sessionId: string, beats: readonly QueuedBeat[]): void;
}

export interface QueueEvents<Answer> {
  answered(beat: QueuedBeat, answer: Answer): void;
  /** The server takes no more of this session; what was still waiting is given up. */
  ended(error: ApiError): void;
}

/** `later`: the line or the server failed; the beats wait with their numbers and `flush` is to be called again. */
export type FlushResult = 'empty' | 'later' | 'ended';

/** Refusals that hold for the whole session, not for one beat. */
const sessionRefusals = new Set([403, 404, 409]);

/** Hands the beats of one play session in, one after the other and in order, and keeps them until they were answered. */
export class BeatQueue<Answer> {
  private nextSeq: number;
  private running: Promise<FlushResult> | null = null;
  private hasEnded = false;

  constructor(
    readonly sessionId: string,
    private readonly send: (sessionId: string, beat: QueuedBeat) => Promise<Answer>,
    private readonly store: BeatStore,
    private readonly events: QueueEvents<Answer>,
    private beats: QueuedBeat[] = [],
  ) {
    this.nextSeq = beats.reduce((highest, beat) => Math.max(highest, beat.seq), 0) + 1;
  }

  add(draft: BeatDraft): void {
    if (this.hasEnded) return;
    this.beats.push({ seq: this.nextSeq, ...draft });
    this.nextSeq += 1;
    this.store.save(this.sessionId, this.beats);
  }

  /** Content in beats that no answer confirmed yet. */
  unsentMs(): number {
    return this.beats.reduce(
      (sum, beat) => sum + beat.ranges.reduce((part, [from, to]) => part + to - from, 0),
      0,
    );
  }

  waiting(): readonly QueuedBeat[] {
    return this.beats;
  }

  get ended(): boolean {
    return this.hasEnded;
  }

  /** Another way (closing the session) has handed everything in. */
  clear(): void {
    this.beats = [];
    this.store.save(this.sessionId, this.beats);
  }

  flush(): Promise<FlushResult> {
    this.running ??= this.sendAll().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendAll(): Promise<FlushResult> {
    for (let beat = this.beats[0]; beat !== undefined; beat = this.beats[0]) {
      try {
        const answer = await this.send(this.sessionId, beat);
        this.drop(beat);
        this.events.answered(beat, answer);
      } catch (error) {
        const refusal = error instanceof ApiError ? error : null;
        if (refusal === null || refusal.isPassing || refusal.status === 401) return 'later';
        if (sessionRefusals.has(refusal.status)) return this.end(refusal);
        this.drop(beat); // this one will never be taken; those behind it may
      }
    }
    return 'empty';
  }

  private drop(beat: QueuedBeat): void {
    this.beats = this.beats.filter((other) => other.seq !== beat.seq);
    this.store.save(this.sessionId, this.beats);
  }

  private end(error: ApiError): FlushResult {
    this.hasEnded = true;
    this.clear();
    this.events.ended(error);
    return 'ended';
  }
}
