import { Injectable } from '@nestjs/common';

/** The only source of "now" in this process; tests put a `FakeClock` in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. */
export class FakeClock extends Clock {
  constructor(private current = new Date('2026-06-01T02:00:00.000Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.current);
  }

  advance(durationMs: number): void {
    this.current = new Date(this.current.getTime() + durationMs);
  }

  set(instant: Date): void {
    this.current = new Date(instant);
  }
}
