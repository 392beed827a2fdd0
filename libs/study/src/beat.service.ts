import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '#platform';
import { BeatDesk } from './beat-desk.service.js';
import type { BeatReport } from './beat.plan.js';

/** What players report about every 15 s. */
@Injectable()
export class Beats {
  constructor(
    private readonly database: Database,
    private readonly desk: BeatDesk,
  ) {}

  /**
   * Decides, keeps and answers a beat; answered only once it is committed. The same number again gets the
   * first answer's very text and changes nothing, whatever became of the session since.
   * @throws study.session-not-found for another's session; study.session-superseded 60 s after a takeover;
   * study.ranges-scattered. Nothing is kept then.
   */
  async handIn(actor: Actor, sessionId: string, report: BeatReport): Promise<string> {
    const { memberId } = actor;
    return this.database.transaction(() => this.desk.handInOne({ memberId, sessionId, report }));
  }
}
