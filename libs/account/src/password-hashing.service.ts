import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Semaphore } from 'async-mutex';
import { accountErrors } from './account.errors.js';

/** The library's enum vanishes at compile time; this is its number. */
const ARGON2ID = 2;

/** argon2id with 19 MiB, two passes, one lane: OWASP's first choice, some 50 ms here. */
const OPTIONS = {
  algorithm: ARGON2ID,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

const AT_A_TIME = 2;
/** Some five seconds of work on one core. Who comes later is told to try again. */
const MAX_WAITING = 200;

/**
 * Password hashing, a few at a time: a flood of sign-ins waits here, and whoever is
 * studying meanwhile keeps the processor.
 */
@Injectable()
export class PasswordHashing {
  private readonly places = new Semaphore(AT_A_TIME);
  private waiting = 0;
  private dummy: Promise<string> | undefined;

  /** @throws account.sign-in-busy when the queue is full: before anything else was done. */
  requireRoom(): void {
    if (this.waiting >= MAX_WAITING) throw accountErrors['sign-in-busy']({ retryAfterSeconds: 5 });
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, OPTIONS));
  }

  /** Takes as long without a stored hash as with one: an account that is not there cannot be told by the clock. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.dummyHash());
    const right = await this.inTurn(() => verify(against, password));
    return right && stored !== null;
  }

  private dummyHash(): Promise<string> {
    this.dummy ??= hash('no account has this password', OPTIONS);
    return this.dummy;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.requireRoom();
    this.waiting += 1;
    try {
      return await this.places.runExclusive(work);
    } finally {
      this.waiting -= 1;
    }
  }
}
