import { Injectable } from '@nestjs/common';
import { Exams, type ExamView } from '#exam';
import { Members } from '#organisation';
import { type Actor, DomainError } from '#platform';
import { Progress } from '#study';
import {
  ClassContents,
  type ClassCourseView,
  type ClassExamView,
} from './class-content.service.js';
import { ClassDesk } from './class-desk.service.js';
import type { ClassDuty } from './class-member.entity.js';
import type { ClassMemberState } from './class-member.state.js';
import { ClassNoticeRepository } from './class-notice.repository.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { type ClassSessionView, ClassTimetables } from './class-timetable.service.js';
import { Classes } from './training-class.service.js';
import type { ClassRowView } from './training-class.view.js';

export interface PageCourseView extends ClassCourseView {
  /** 0..100. */
  percent: number;
  completed: boolean;
}

export interface PageExamView extends ClassExamView {
  attemptsLeft: number | null;
  bestScore: number | null;
  passed: boolean | null;
}

type Announced = Pick<
  ClassRowView,
  | 'id'
  | 'name'
  | 'kindName'
  | 'formName'
  | 'mode'
  | 'unit'
  | 'host'
  | 'place'
  | 'startsOn'
  | 'endsOn'
  | 'days'
  | 'hoursHundredths'
  | 'state'
>;

/** The class as one of its list sees it. */
export interface ClassPageView extends Announced {
  plan: string;
  /** 班主任, by name: whom to ask. */
  staff: { name: string; unitName: string }[];
  timetable: ClassSessionView[];
  courses: PageCourseView[];
  exams: PageExamView[];
  unreadNotices: number;
  myState: ClassMemberState;
  groupNo: number | null;
  duty: ClassDuty | null;
  excellent: boolean;
}

/** 班级页: everything of a class that its members ask for first. */
@Injectable()
export class ClassPages {
  constructor(
    private readonly desk: ClassDesk,
    private readonly classes: Classes,
    private readonly members: Members,
    private readonly parts: ClassPartsRepository,
    private readonly timetables: ClassTimetables,
    private readonly contents: ClassContents,
    private readonly notices: ClassNoticeRepository,
    private readonly progress: Progress,
    private readonly exams: Exams,
  ) {}

  /** @throws activity.class-not-found for who is not on its list */
  async show(actor: Actor, classId: string): Promise<ClassPageView> {
    const { class: row, member } = await this.desk.attend(actor, classId);
    const [view] = await this.classes.rowViews([row]);
    if (!view) throw new Error(`class ${classId} has no view`);
    const { state: myState, groupNo, duty, excellent, memberId } = member;
    const { courses, exams } = await this.contents.ofClass(actor, classId);
    return {
      ...announced(view),
      plan: row.plan,
      staff: await this.staffOf(classId),
      timetable: await this.timetables.ofClass(classId),
      courses: await this.withProgress(actor, courses),
      exams: await this.withResults(actor, exams),
      unreadNotices: await this.notices.unreadCount(classId, groupNo, memberId),
      myState,
      groupNo,
      duty,
      excellent,
    };
  }

  private async staffOf(classId: string) {
    const staff = await this.parts.staffOf([classId]);
    const people = await this.members.summariesOf(staff.map(({ memberId }) => memberId));
    return people.map(({ name, unitName }) => ({ name, unitName }));
  }

  private async withProgress(actor: Actor, courses: ClassCourseView[]): Promise<PageCourseView[]> {
    const ids = courses.map(({ courseId }) => courseId);
    const progress = await this.progress.ofCourses(actor.memberId, ids);
    return courses.map((course) => {
      const own = progress.get(course.courseId);
      const completed = Boolean(own?.completedAt);
      return { ...course, percent: own?.percent ?? 0, completed };
    });
  }

  private async withResults(actor: Actor, exams: ClassExamView[]): Promise<PageExamView[]> {
    const views: PageExamView[] = [];
    for (const exam of exams) {
      const own = await this.resultOf(actor, exam.examId);
      const { attemptsLeft = null, bestScore = null, passed = null } = own ?? {};
      views.push({ ...exam, attemptsLeft, bestScore, passed });
    }
    return views;
  }

  /** Null for one that is not offered any more. */
  private async resultOf(actor: Actor, examId: string): Promise<ExamView | null> {
    try {
      return await this.exams.find(actor, examId);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return null;
      throw error;
    }
  }
}

function announced(view: ClassRowView): Announced {
  const { id, name, kindName, formName, mode, unit, host, place } = view;
  const { startsOn, endsOn, days, hoursHundredths, state } = view;
  return {
    id,
    name,
    kindName,
    formName,
    mode,
    unit,
    host,
    place,
    startsOn,
    endsOn,
    days,
    hoursHundredths,
    state,
  };
}
