import { Injectable } from '@nestjs/common';
import { Clock, Database } from '#platform';
import { IdentityLinkRepository } from './identity-link.repository.js';
import { OneTimeCodeRepository } from './one-time-code.repository.js';
import { SessionRepository } from './session.repository.js';
import { SignInTraceRepository } from './sign-in-trace.repository.js';

/** As long as somebody is remembered as known at an address. */
const KEEP_MS = 30 * 86_400_000;

/** Keeps the tables of sign-ins from growing with the years; the audit trail is not touched. */
@Injectable()
export class SignInPurge {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionRepository,
    private readonly traces: SignInTraceRepository,
    private readonly codes: OneTimeCodeRepository,
    private readonly identities: IdentityLinkRepository,
  ) {}

  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEEP_MS);
    await this.database.transaction(async () => {
      await this.sessions.purge(before);
      await this.traces.purge(before);
      await this.codes.purge(before);
      await this.identities.purgeSpent(before);
    });
  }
}
