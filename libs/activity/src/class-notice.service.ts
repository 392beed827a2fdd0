import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  newId,
  type Page,
  pageOf,
  type PageRequest,
} from '#platform';
import { ClassDesk } from './class-desk.service.js';
import { ClassNotice } from './class-notice.entity.js';
import { ClassNoticeRepository } from './class-notice.repository.js';
import {
  noticeReaderView,
  type NoticeReaderView,
  receivedNoticeView,
  type ReceivedNoticeView,
  sentNoticeView,
  type SentNoticeView,
} from './class-notice.view.js';
import { ClassRollRepository } from './class-roll.repository.js';
import { cleanLine, cleanText } from './class-text.plan.js';
import { classWorkErrors } from './class-work.errors.js';

export interface NewNotice {
  title: string;
  body: string;
  /** Null: everybody of the class. */
  groupNo: number | null;
}

/** 通知 of a class: sent, read, withdrawn with a trace. */
@Injectable()
export class ClassNotices {
  constructor(
    private readonly database: Database,
    private readonly desk: ClassDesk,
    private readonly notices: ClassNoticeRepository,
    private readonly roll: ClassRollRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws activity.class-not-found, class-work.class-over, class-work.group-unknown */
  async send(actor: Actor, classId: string, wish: NewNotice): Promise<SentNoticeView> {
    const { name: className } = await this.desk.change(actor, classId);
    const { groupNo } = wish;
    const sizes = await this.roll.groupSizes(classId);
    if (groupNo !== null && !sizes.has(groupNo)) {
      throw classWorkErrors['group-unknown']({ group: groupNo });
    }
    const notice = this.newNotice(actor, classId, wish);
    await this.database.transaction(async () => {
      await this.notices.insert(notice);
      await this.audit.record(actor, 'class-work.notice-send', {
        subject: 'training-class',
        subjectId: classId,
        details: { className, title: notice.title, groupNo },
      });
    });
    return sentNoticeView(notice, 0, audienceOf(sizes, groupNo));
  }

  /** What was said stands crossed out, with the reason. @throws class-work.notice-not-found, notice-withdrawn */
  async withdraw(actor: Actor, classId: string, id: string, reason: string): Promise<void> {
    const { name: className } = await this.desk.change(actor, classId);
    const notice = await this.require(classId, id);
    await this.database.transaction(async () => {
      const withdrawn = await this.notices.withdraw(id, {
        withdrawnAt: this.clock.now(),
        withdrawnByName: actor.name,
        withdrawnReason: cleanLine(reason),
      });
      if (!withdrawn) throw classWorkErrors['notice-withdrawn']();
      await this.audit.record(actor, 'class-work.notice-withdraw', {
        subject: 'training-class',
        subjectId: classId,
        details: { className, title: notice.title, reason: cleanLine(reason) },
      });
    });
  }

  /** For the organiser and the class teacher, newest first, each with how many have opened it. */
  async list(actor: Actor, classId: string, page: PageRequest): Promise<Page<SentNoticeView>> {
    await this.desk.run(actor, classId);
    const [notices, total] = await this.notices.list(classId, page);
    const ids = notices.map(({ id }) => id);
    const counts = await this.notices.readCounts(classId, ids);
    const sizes = await this.roll.groupSizes(classId);
    const views = notices.map((notice) =>
      sentNoticeView(notice, counts.get(notice.id) ?? 0, audienceOf(sizes, notice.groupNo)),
    );
    return pageOf(views, total, page);
  }

  /** Who has opened it, or who has not. */
  async readers(
    actor: Actor,
    classId: string,
    { id, hasRead }: { id: string; hasRead: boolean },
    page: PageRequest,
  ): Promise<Page<NoticeReaderView>> {
    await this.desk.run(actor, classId);
    const notice = await this.require(classId, id);
    const [rows, total] = await this.notices.readers(notice, hasRead, page);
    return pageOf(rows.map(noticeReaderView), total, page);
  }

  /** What the actor was told as one of the class. */
  async mine(
    actor: Actor,
    classId: string,
    page: PageRequest,
  ): Promise<Page<ReceivedNoticeView> & { unread: number }> {
    const { member } = await this.desk.attend(actor, classId);
    const [notices, total] = await this.notices.listFor(classId, member.groupNo, page);
    const ids = notices.map(({ id }) => id);
    const times = await this.notices.readTimes(ids, member.memberId);
    const unread = await this.notices.unreadCount(classId, member.groupNo, member.memberId);
    const views = notices.map((notice) => receivedNoticeView(notice, times.get(notice.id)));
    return { ...pageOf(views, total, page), unread };
  }

  /** Marks it as read; the first time counts. @throws class-work.notice-not-found also for another group's. */
  async read(actor: Actor, classId: string, id: string): Promise<void> {
    const { member } = await this.desk.attend(actor, classId);
    const { groupNo } = await this.require(classId, id);
    if (groupNo !== null && groupNo !== member.groupNo) {
      throw classWorkErrors['notice-not-found']();
    }
    const readAt = this.clock.now();
    const { memberId } = member;
    await this.database.transaction(() =>
      this.notices.markRead({ noticeId: id, memberId, readAt }),
    );
  }

  private async require(classId: string, id: string): Promise<ClassNotice> {
    const notice = await this.notices.find(classId, id);
    if (!notice) throw classWorkErrors['notice-not-found']();
    return notice;
  }

  private newNotice(actor: Actor, classId: string, { title, body, groupNo }: NewNotice) {
    return Object.assign(new ClassNotice(), {
      id: newId(),
      classId,
      title: cleanLine(title),
      body: cleanText(body),
      groupNo,
      authorId: actor.memberId,
      authorName: actor.name,
      createdAt: this.clock.now(),
      withdrawnAt: null,
      withdrawnByName: null,
      withdrawnReason: null,
    });
  }
}

function audienceOf(sizes: Map<number | null, number>, groupNo: number | null): number {
  if (groupNo !== null) return sizes.get(groupNo) ?? 0;
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}
