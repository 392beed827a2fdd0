import type { ClassNotice } from './class-notice.entity.js';
import type { NoticeReader } from './class-notice.repository.js';

interface NoticeFacts {
  id: string;
  title: string;
  /** Empty once it is withdrawn: what was wrong is not read on. */
  body: string;
  groupNo: number | null;
  authorName: string;
  createdAt: string;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
}

/** As one of the class sees it. */
export interface ReceivedNoticeView extends NoticeFacts {
  readAt: string | null;
}

/** As its organiser sees it. */
export interface SentNoticeView extends NoticeFacts {
  withdrawnByName: string | null;
  readCount: number;
  audienceCount: number;
}

export interface NoticeReaderView {
  memberId: string;
  name: string;
  unitName: string;
  groupNo: number | null;
  readAt: string | null;
}

export function receivedNoticeView(notice: ClassNotice, readAt: Date | undefined) {
  const view: ReceivedNoticeView = {
    ...facts(notice),
    body: notice.withdrawnAt ? '' : notice.body,
    readAt: readAt?.toISOString() ?? null,
  };
  return view;
}

export function sentNoticeView(notice: ClassNotice, readCount: number, audienceCount: number) {
  const view: SentNoticeView = {
    ...facts(notice),
    withdrawnByName: notice.withdrawnByName,
    readCount,
    audienceCount,
  };
  return view;
}

export function noticeReaderView(row: NoticeReader): NoticeReaderView {
  const { memberId, name, unitName, groupNo, readAt } = row;
  return { memberId, name, unitName, groupNo, readAt: readAt?.toISOString() ?? null };
}

function facts(notice: ClassNotice): NoticeFacts {
  const { id, title, body, groupNo, authorName, createdAt, withdrawnAt, withdrawnReason } = notice;
  return {
    id,
    title,
    body,
    groupNo,
    authorName,
    createdAt: createdAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawnReason,
  };
}
