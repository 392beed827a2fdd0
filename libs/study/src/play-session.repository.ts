import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { Beat } from './beat.entity.js';
import { PlaySession } from './play-session.entity.js';

@Injectable()
export class PlaySessionRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(PlaySession);
  }

  async insert(session: PlaySession): Promise<void> {
    await this.rows.insert(session);
  }

  find(id: string): Promise<PlaySession | null> {
    return this.rows.findOneBy({ id });
  }

  ofMember(memberId: string): Promise<PlaySession[]> {
    return this.rows.findBy({ memberId });
  }

  async supersede(id: string, supersededAt: Date): Promise<void> {
    await this.rows.update({ id }, { supersededAt });
  }

  async noteHeldBeat(id: string, heldSeq: number): Promise<void> {
    await this.rows.update({ id }, { heldSeq });
  }

  async close(id: string, closedAt: Date): Promise<void> {
    await this.rows.update({ id }, { closedAt });
  }

  /**
   * The sessions of a member's records of which at least one beat arrived, newest first. By the index on
   * (member, opened) or (member, lesson, opened); the beats are asked for by the head of their key.
   */
  async listWatched(
    memberIds: string[],
    lessonId: string | undefined,
    page: PageRequest,
  ): Promise<[PlaySession[], number]> {
    const { skip, take } = pageWindow(page);
    const query = this.rows
      .createQueryBuilder('session')
      .where('session.memberId IN (:...memberIds)', { memberIds })
      .andWhere((own) => {
        const beats = own.subQuery().select('1').from(Beat, 'beat');
        return `EXISTS ${beats.where('beat.sessionId = session.id').getQuery()}`;
      });
    if (lessonId !== undefined) query.andWhere('session.lessonId = :lessonId', { lessonId });
    return query
      .orderBy('session.openedAt', 'DESC')
      .addOrderBy('session.id', 'DESC')
      .offset(skip)
      .limit(take)
      .getManyAndCount();
  }
}
