import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import { In } from 'typeorm';
import { ClassNotice } from './class-notice.entity.js';
import { ClassNoticeRead } from './class-notice-read.entity.js';
import { ClassRollRepository, type RollRow } from './class-roll.repository.js';

export type NoticeReader = RollRow & { readAt: Date | null };

@Injectable()
export class ClassNoticeRepository {
  constructor(
    private readonly database: Database,
    private readonly roll: ClassRollRepository,
  ) {}

  private get rows() {
    return this.database.repository(ClassNotice);
  }

  private get reads() {
    return this.database.repository(ClassNoticeRead);
  }

  async insert(notice: ClassNotice): Promise<void> {
    await this.rows.insert(notice);
  }

  find(classId: string, id: string): Promise<ClassNotice | null> {
    return this.rows.findOneBy({ id, classId });
  }

  /** @returns false where it had been withdrawn before. */
  async withdraw(id: string, change: Partial<ClassNotice>): Promise<boolean> {
    const { affected } = await this.rows
      .createQueryBuilder()
      .update()
      .set(change)
      .where('id = :id AND withdrawnAt IS NULL', { id })
      .execute();
    return affected === 1;
  }

  /** Newest first, by the index on (class, created at). */
  list(classId: string, page: PageRequest): Promise<[ClassNotice[], number]> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return this.rows.findAndCount({ where: { classId }, order, ...pageWindow(page) });
  }

  /** What somebody of that group is told, newest first. */
  async listFor(
    classId: string,
    groupNo: number | null,
    page: PageRequest,
  ): Promise<[ClassNotice[], number]> {
    const { skip, take } = pageWindow(page);
    return this.told(classId, groupNo)
      .orderBy('notice.createdAt', 'DESC')
      .addOrderBy('notice.id', 'DESC')
      .skip(skip)
      .take(take)
      .getManyAndCount();
  }

  /** How many of those that still stand he has not opened. */
  unreadCount(classId: string, groupNo: number | null, memberId: string): Promise<number> {
    return this.told(classId, groupNo)
      .leftJoin(
        ClassNoticeRead,
        'seen',
        'seen.noticeId = notice.id AND seen.memberId = :memberId',
        { memberId },
      )
      .andWhere('seen.readAt IS NULL AND notice.withdrawnAt IS NULL')
      .getCount();
  }

  /** The first time counts. */
  async markRead(read: ClassNoticeRead): Promise<void> {
    await this.reads.createQueryBuilder().insert().values(read).orIgnore().execute();
  }

  /** Notice id → when the member opened it. */
  async readTimes(noticeIds: string[], memberId: string): Promise<Map<string, Date>> {
    if (noticeIds.length === 0) return new Map();
    const found = await this.reads.findBy({ noticeId: In(noticeIds), memberId });
    return new Map(found.map(({ noticeId, readAt }) => [noticeId, readAt]));
  }

  /** Notice id → how many of the class's list have opened it. By the primary key. */
  async readCounts(classId: string, noticeIds: string[]): Promise<Map<string, number>> {
    if (noticeIds.length === 0) return new Map();
    const rows = await this.roll
      .ordered(classId)
      .innerJoin(ClassNoticeRead, 'seen', 'seen.memberId = place.memberId')
      .innerJoin(ClassNotice, 'notice', 'notice.id = seen.noticeId')
      .andWhere('seen.noticeId IN (:...noticeIds)', { noticeIds })
      .andWhere('(notice.groupNo IS NULL OR notice.groupNo = place.groupNo)')
      .select('seen.noticeId', 'noticeId')
      .addSelect('COUNT(*)', 'count')
      .orderBy()
      .groupBy('seen.noticeId')
      .getRawMany<{ noticeId: string; count: number | string }>();
    return new Map(rows.map(({ noticeId, count }) => [noticeId, Number(count)]));
  }

  /** Those to whom it was said, in the order of the roll: who has opened it, or who has not. */
  async readers(
    { id, classId, groupNo }: ClassNotice,
    hasRead: boolean,
    page: PageRequest,
  ): Promise<[NoticeReader[], number]> {
    const { skip, take } = pageWindow(page);
    const people = this.roll
      .ordered(classId)
      .leftJoin(ClassNoticeRead, 'seen', 'seen.noticeId = :id AND seen.memberId = place.memberId', {
        id,
      })
      .andWhere(`seen.readAt IS ${hasRead ? 'NOT NULL' : 'NULL'}`);
    if (groupNo !== null) people.andWhere('place.groupNo = :groupNo', { groupNo });
    const total = await people.getCount();
    const rows = await people.offset(skip).limit(take).getRawMany<RollRow>();
    const times = hasRead ? await this.timesOf(id, rows) : new Map<string, Date>();
    return [rows.map((row) => ({ ...row, readAt: times.get(row.memberId) ?? null })), total];
  }

  private async timesOf(noticeId: string, rows: RollRow[]): Promise<Map<string, Date>> {
    const memberIds = rows.map(({ memberId }) => memberId);
    const found = await this.reads.findBy({ noticeId, memberId: In(memberIds) });
    return new Map(found.map(({ memberId, readAt }) => [memberId, readAt]));
  }

  private told(classId: string, groupNo: number | null) {
    const mine = groupNo === null ? '' : ' OR notice.groupNo = :groupNo';
    return this.rows
      .createQueryBuilder('notice')
      .where(`notice.classId = :classId AND (notice.groupNo IS NULL${mine})`, { classId, groupNo });
  }
}
