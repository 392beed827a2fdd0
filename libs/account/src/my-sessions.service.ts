import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database } from '#platform';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './session.service.js';
import { type SessionView, sessionView } from './session.view.js';

/** 登录设备: where one is signed in, and how to end it there. */
@Injectable()
export class MySessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly accounts: AccountRepository,
    private readonly rows: SessionRepository,
    private readonly sessions: Sessions,
  ) {}

  /** One's own open sessions, newest first. */
  async list(actor: Actor): Promise<SessionView[]> {
    const rows = await this.openOf(actor);
    return rows.map((row) => sessionView(row, actor.sessionId));
  }

  /** @throws account.session-not-found, also for another member's */
  async end(actor: Actor, sessionId: string): Promise<void> {
    const own = (await this.openOf(actor)).some(({ id }) => id === sessionId);
    if (!own) throw accountErrors['session-not-found']();
    await this.database.transaction(async () => {
      if (!(await this.sessions.close(sessionId))) return;
      const session = { subject: 'session', subjectId: sessionId };
      await this.audit.record(actor, 'account.session-end', session);
    });
  }

  /** Everywhere but here. @returns how many were ended. */
  async endOthers(actor: Actor): Promise<number> {
    const account = await this.accounts.findByMember(actor.memberId);
    if (!account) throw accountErrors['account-not-found']();
    return this.database.transaction(async () => {
      const ended = await this.sessions.closeAllOf(account.id, actor.sessionId);
      await this.audit.record(actor, 'account.sessions-end', {
        subject: 'account',
        subjectId: account.id,
        details: { ended },
      });
      return ended;
    });
  }

  private async openOf(actor: Actor) {
    const account = await this.accounts.findByMember(actor.memberId);
    return account ? this.rows.openOf(account.id, this.clock.now()) : [];
  }
}
