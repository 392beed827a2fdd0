import type { Range } from './range-set.js';

/** What was played since the last beat, as the server is told it. The queue gives it its `seq`. */
export interface BeatDraft {
  ranges: Range[];
  positionMs: number;
  rate: number;
  visible: boolean;
}

/** More stretches than this in one beat and the beat is cut early: each jump makes one. */
const mostRanges = 20;
/** The last part of a second that a decoder rounds away must not make a beat of its own. */
const leastMs = 1;

/**
 * Turns the player's own moments into beats. It measures in media time only: what the video's position passed while it
 * was playing, never what a clock says. A jump, a pause and a change of rate each end a stretch, and a beat never mixes
 * two rates. It knows neither a clock nor a network; give it the moments and `take` what is ready.
 */
export class BeatRecorder {
  private open: Range | null = null;
  private done: Range[] = [];
  private ready: BeatDraft[] = [];
  private positionMs: number;
  private playing = false;
  private seeking = false;
  private rate = 1;
  private visible = true;

  /** `intervalMs`: how long a beat lasts on the wall at rate 1; at rate 2 it holds twice as much content. */
  constructor(
    private readonly intervalMs: number,
    private readonly durationMs: number,
    startMs = 0,
  ) {
    this.positionMs = this.inside(startMs);
  }

  /** The video runs from here; said again after buffering, when it only goes on. */
  play(positionMs: number): void {
    if (this.open !== null) {
      this.moved(positionMs);
      return;
    }
    this.positionMs = this.inside(positionMs);
    this.playing = true;
    if (!this.seeking) this.start();
  }

  /** The video's position went on by playing. */
  moved(positionMs: number): void {
    const at = this.inside(positionMs);
    if (!this.playing || this.seeking) return;
    if (this.open === null || at < this.open[1]) {
      // The position fell back without a jump being announced: what lies between was not played.
      this.stop();
      this.positionMs = at;
      this.start();
      return;
    }
    this.open[1] = at;
    this.positionMs = at;
    if (this.draftMs() / this.rate >= this.intervalMs) this.cut();
  }

  /** A jump begins; the stretch ends where playing was last seen, not where the jump leads. */
  seekStarted(): void {
    this.seeking = true;
    this.stop();
    if (this.done.length >= mostRanges) this.cut();
  }

  seekEnded(positionMs: number): void {
    this.seeking = false;
    this.positionMs = this.inside(positionMs);
    if (this.playing) this.start();
  }

  /** Paused, ended, or about to leave: what was played is handed in at once. */
  pause(positionMs: number): void {
    this.moved(positionMs);
    this.playing = false;
    this.cut();
  }

  /** One beat says one rate, so the change ends the beat. */
  rateChanged(rate: number, positionMs: number): void {
    if (rate === this.rate) return;
    this.moved(positionMs);
    this.cut();
    this.rate = rate;
  }

  visibilityChanged(visible: boolean, positionMs: number): void {
    if (visible === this.visible) return;
    this.moved(positionMs);
    this.cut();
    this.visible = visible;
  }

  /** The beats that are complete, oldest first; each is given out once. */
  take(): BeatDraft[] {
    const beats = this.ready;
    this.ready = [];
    return beats;
  }

  /** Content played that no beat holds yet. */
  pendingMs(): number {
    return this.draftMs();
  }

  private start(): void {
    this.open = [this.positionMs, this.positionMs];
  }

  private stop(): void {
    if (this.open !== null && this.open[1] - this.open[0] >= leastMs) this.push(this.open);
    this.open = null;
  }

  private push(range: Range): void {
    const last = this.done[this.done.length - 1];
    if (last !== undefined && last[1] === range[0]) last[1] = range[1];
    else this.done.push(range);
  }

  private cut(): void {
    const running = this.open !== null;
    this.stop();
    if (this.done.length > 0) {
      this.ready.push({
        ranges: this.done,
        positionMs: this.positionMs,
        rate: this.rate,
        visible: this.visible,
      });
      this.done = [];
    }
    if (running && this.playing) this.start();
  }

  private draftMs(): number {
    const open = this.open === null ? 0 : this.open[1] - this.open[0];
    return this.done.reduce((sum, [from, to]) => sum + to - from, open);
  }

  private inside(positionMs: number): number {
    return Math.max(0, Math.min(Math.round(positionMs), this.durationMs));
  }
}
