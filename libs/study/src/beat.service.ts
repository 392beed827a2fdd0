import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform';
import { BeatQueue } from './beat-queue.service.js';
import type { BeatReport } from './beat.plan.js';

/** What players report about every 15 s. */
@Injectable()
export class Beats {
  constructor(private readonly queue: BeatQueue) {}

  /**
   * Decides, keeps and answers a beat; answered only once it is committed. The same number again gets the
   * first answer's very text and changes nothing, whatever became of the session since.
   * @throws study.session-not-found for another's session; study.session-superseded 60 s after a takeover;
   * study.ranges-scattered; account.not-signed-in when the sign-in has ended. Nothing is kept then.
   */
  async handIn(actor: Actor, sessionId: string, report: BeatReport): Promise<string> {
    const { memberId, sessionId: signInId } = actor;
    return this.queue.handIn({ memberId, signInId, sessionId, report });
  }
}
