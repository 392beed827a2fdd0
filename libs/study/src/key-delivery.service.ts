import { Injectable } from '@nestjs/common';
import { CourseLookup } from '#course';
import { type DeliveredSegment, HlsDelivery, type HlsUrls } from '#media';
import { Database } from '#platform';
import { isWithinGrace } from './beat.plan.js';
import { KeyDeliveryRepository } from './key-delivery.repository.js';
import type { PlaySession } from './play-session.entity.js';
import { PlaySessionRepository } from './play-session.repository.js';
import { PlayTickets } from './play-ticket.service.js';
import { studyErrors } from './study.errors.js';
import { ViewerRepository } from './viewer.repository.js';

/** Hands out playlist, keys and segments of a play session, to whoever holds its ticket. */
@Injectable()
export class KeyDelivery {
  constructor(
    private readonly database: Database,
    private readonly tickets: PlayTickets,
    private readonly sessions: PlaySessionRepository,
    private readonly viewers: ViewerRepository,
    private readonly courses: CourseLookup,
    private readonly deliveries: KeyDeliveryRepository,
    private readonly hls: HlsDelivery,
  ) {}

  /** @throws study.ticket-invalid */
  async playlist(sessionId: string, ticket: string, urls: HlsUrls): Promise<string> {
    const { assetId } = this.tickets.check(sessionId, ticket);
    await this.database.transaction(() => this.requireOpen(sessionId));
    return this.hls.playlist(assetId, urls);
  }

  /**
   * The key of one stretch. That it went out is committed before it leaves: time is accepted only where it did.
   * @throws study.ticket-invalid, also when the session, the sign-in or the account has ended.
   */
  async key(sessionId: string, ticket: string, index: number): Promise<Buffer> {
    const { assetId } = this.tickets.check(sessionId, ticket);
    const key = await this.hls.key(assetId, index);
    await this.database.transaction(async () => {
      const { memberId, now } = await this.requireOpen(sessionId);
      await this.deliveries.record({ memberId, assetId, keyIndex: index, deliveredAt: now });
    });
    return key;
  }

  /** Encrypted, so the ticket alone will do: no row is read. @throws study.ticket-invalid */
  async segment(sessionId: string, ticket: string, name: string): Promise<DeliveredSegment> {
    const { assetId } = this.tickets.check(sessionId, ticket);
    return this.hls.segment(assetId, name);
  }

  /** The lesson may have another video since, or be gone from the course: who is watching may finish. */
  private async requireOpen(sessionId: string): Promise<{ memberId: string; now: Date }> {
    const session = await this.sessions.find(sessionId);
    const now = await this.database.now();
    if (!session || !isPlaying(session, now)) throw studyErrors['ticket-invalid']();
    const { memberId, signInId, courseId } = session;
    const [course] = await this.courses.courses([courseId]);
    const allowed = await this.viewers.mayWatch(memberId, signInId, now);
    if (!allowed || !course?.open) throw studyErrors['ticket-invalid']();
    return { memberId, now };
  }
}

function isPlaying({ closedAt, supersededAt }: PlaySession, now: Date): boolean {
  return !closedAt && (!supersededAt || isWithinGrace(supersededAt, now.getTime()));
}
