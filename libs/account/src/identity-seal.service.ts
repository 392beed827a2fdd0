import { Injectable } from '@nestjs/common';
import { Clock, Vault } from '#platform';

const MAX_LENGTH = 4000;

/**
 * What a browser holds for us for some minutes: encrypted and authentic, so that it can neither be read
 * nor made up, and good for one purpose only.
 */
@Injectable()
export class IdentitySeals {
  constructor(
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  seal(purpose: string, value: object, lifetimeMs: number): string {
    const until = this.clock.now().getTime() + lifetimeMs;
    return this.vault.encrypt(JSON.stringify({ purpose: `identity:${purpose}`, until, value }));
  }

  /** What was sealed, or null when it has run out or is none of ours. */
  open<T>(purpose: string, sealed: string | null): T | null {
    if (sealed === null || sealed.length > MAX_LENGTH) return null;
    const content = this.read(sealed);
    if (content?.purpose !== `identity:${purpose}`) return null;
    return content.until > this.clock.now().getTime() ? (content.value as T) : null;
  }

  private read(sealed: string): { purpose: string; until: number; value: unknown } | null {
    try {
      return JSON.parse(this.vault.decrypt(sealed));
    } catch {
      return null;
    }
  }
}
