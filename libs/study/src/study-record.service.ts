import { Injectable } from '@nestjs/common';
import { CourseLookup } from '#course';
import { Members } from '#organisation';
import { type Actor, type Page, pageOf, type PageRequest } from '#platform';
import { BeatRepository } from './beat.repository.js';
import { PlaySessionRepository } from './play-session.repository.js';
import { type StudyRecord, studyRecord, sumRejections } from './study-record.view.js';

/** What was counted and what was not, session by session, summed from the beats themselves. */
@Injectable()
export class StudyRecords {
  constructor(
    private readonly sessions: PlaySessionRepository,
    private readonly beats: BeatRepository,
    private readonly lessons: CourseLookup,
    private readonly members: Members,
  ) {}

  /** The actor's own, newest first; of one lesson if it is named. */
  async list(
    actor: Actor,
    lessonId: string | undefined,
    page: PageRequest,
  ): Promise<Page<StudyRecord>> {
    const records = await this.members.recordsOf(actor.memberId);
    const [sessions, total] = await this.sessions.listWatched(records, lessonId, page);
    const ids = sessions.map(({ id }) => id);
    const sums = new Map((await this.beats.sumsOf(ids)).map((row) => [row.sessionId, row]));
    const rejections = Map.groupBy(await this.beats.rejectionsOf(ids), (row) => row.sessionId);
    const courses = await this.lessons.courses(sessions.map(({ courseId }) => courseId));
    const courseTitles = new Map(courses.map(({ courseId, title }) => [courseId, title]));
    const titles = await this.lessons.titlesOf(sessions.map((session) => session.lessonId));
    const items = sessions.map((session) =>
      studyRecord(session, {
        courseTitle: courseTitles.get(session.courseId) ?? '',
        lessonTitle: titles.get(session.lessonId) ?? '',
        sums: sums.get(session.id),
        rejected: sumRejections(rejections.get(session.id) ?? []),
      }),
    );
    return pageOf(items, total, page);
  }
}
