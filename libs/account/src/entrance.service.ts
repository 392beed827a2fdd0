import { Injectable } from '@nestjs/common';
import { Audit, Clock, Database } from '#platform';
import { Members } from '#organisation';
import type { Account } from './account.entity.js';
import { accountErrors } from './account.errors.js';
import { Sessions } from './session.service.js';
import type { SignedInActor } from './session.view.js';

/** The device somebody signs in with. */
export interface Device {
  address: string;
  userAgent: string;
  requestId?: string | null;
}

export interface SignedIn {
  token: string;
  expiresAt: Date;
  actor: SignedInActor;
}

/** The last step of every way in: who has shown who he is gets a session here, and nowhere else. */
@Injectable()
export class Entrance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly sessions: Sessions,
  ) {}

  /** Why somebody may not come in though he is who he says; null when he may. */
  async refusal(account: Account): Promise<'disabled' | 'left-unit' | null> {
    if (account.state === 'disabled') return 'disabled';
    const units = await this.members.unitsOf(account.memberId);
    return units.length === 0 ? 'left-unit' : null;
  }

  /**
   * A new session with a new token, whatever token the caller came with.
   *
   * @param way what he showed: `password`, or the provider that vouches for him; for the audit trail.
   * @param withSecondFactor whether he showed his second factor too; where he has one and did not, the session
   * may do nothing but ask for it.
   * @throws account.disabled, account.left-unit
   */
  async open(
    account: Account,
    { address, userAgent, requestId = null }: Device,
    { way, withSecondFactor = false }: { way: string; withSecondFactor?: boolean },
  ): Promise<SignedIn> {
    const refusal = await this.refusal(account);
    if (refusal) throw accountErrors[refusal]();
    const secondFactorAt = withSecondFactor ? this.clock.now() : null;
    return this.database.transaction(async () => {
      const device = { address, userAgent };
      const { token, session } = await this.sessions.open(account.id, device, secondFactorAt);
      const actor = await this.sessions.authenticate(token, { address, requestId, userAgent });
      if (!actor) throw accountErrors['not-signed-in']();
      await this.audit.record(actor, 'account.sign-in', {
        subject: 'session',
        subjectId: session.id,
        details: { way, secondFactor: withSecondFactor },
      });
      return { token, expiresAt: session.expiresAt, actor };
    });
  }
}
