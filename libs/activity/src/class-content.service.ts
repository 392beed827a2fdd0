import { Injectable } from '@nestjs/common';
import { CourseLookup } from '#course';
import { Exams, type ExamView } from '#exam';
import { type Actor, Audit, Database, DomainError } from '#platform';
import { activityErrors } from './activity.errors.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import type { TrainingClass } from './training-class.entity.js';
import { Classes } from './training-class.service.js';

export interface ClassCourseView {
  courseId: string;
  title: string;
  durationMs: number;
  required: boolean;
  /** False for a course that was withdrawn since. */
  offered: boolean;
}

export interface ClassExamView {
  examId: string;
  title: string;
  opensAt: Date | null;
  closesAt: Date | null;
  required: boolean;
}

/** The courses and exams that belong to a class. */
@Injectable()
export class ClassContents {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly classes: Classes,
    private readonly parts: ClassPartsRepository,
    private readonly courses: CourseLookup,
    private readonly exams: Exams,
  ) {}

  async list(
    actor: Actor,
    classId: string,
  ): Promise<{ courses: ClassCourseView[]; exams: ClassExamView[] }> {
    await this.classes.requireSeen(actor, classId);
    return this.ofClass(actor, classId);
  }

  /** The same, for who has settled that the actor may know. */
  async ofClass(
    actor: Actor,
    classId: string,
  ): Promise<{ courses: ClassCourseView[]; exams: ClassExamView[] }> {
    const rows = await this.parts.coursesOf(classId);
    const facts = await this.courses.courses(rows.map(({ courseId }) => courseId));
    const known = new Map(facts.map((course) => [course.courseId, course]));
    const courses = rows.flatMap(({ courseId, required }) => {
      const course = known.get(courseId);
      if (!course) return [];
      const { title, durationMs, state } = course;
      return [{ courseId, title, durationMs, required, offered: state === 'published' }];
    });
    return { courses, exams: await this.examsOf(actor, classId) };
  }

  /** All of them at once, in their order. @throws activity.course-not-offered for one that nobody may study */
  async setCourses(
    actor: Actor,
    classId: string,
    wanted: { courseId: string; required: boolean }[],
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.requireArranged(actor, classId);
      const kept = new Set((await this.parts.coursesOf(classId)).map(({ courseId }) => courseId));
      const fresh = wanted.map(({ courseId }) => courseId).filter((id) => !kept.has(id));
      const facts = await this.courses.courses(fresh);
      const offered = facts.filter(({ state }) => state === 'published');
      if (offered.length < new Set(fresh).size) throw activityErrors['course-not-offered']();
      const rows = unique(wanted, ({ courseId }) => courseId);
      await this.parts.replaceCourses(
        classId,
        rows.map((row, position) => ({ classId, ...row, position })),
      );
      await this.trace(actor, classId, 'training-class.courses', {
        courseIds: rows.map(({ courseId }) => courseId),
      });
    });
  }

  /** All of them at once, in their order. @throws activity.exam-not-offered */
  async setExams(
    actor: Actor,
    classId: string,
    wanted: { examId: string; required: boolean }[],
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.requireArranged(actor, classId);
      const rows = unique(wanted, ({ examId }) => examId);
      for (const { examId } of rows) {
        const exam = await this.examOrNull(actor, examId);
        if (!exam) throw activityErrors['exam-not-offered']();
      }
      await this.parts.replaceExams(
        classId,
        rows.map((row, position) => ({ classId, ...row, position })),
      );
      await this.trace(actor, classId, 'training-class.exams', {
        examIds: rows.map(({ examId }) => examId),
      });
    });
  }

  private async examsOf(actor: Actor, classId: string): Promise<ClassExamView[]> {
    const views: ClassExamView[] = [];
    for (const { examId, required } of await this.parts.examsOf(classId)) {
      const exam = await this.examOrNull(actor, examId);
      if (!exam) continue;
      const { title, opensAt, closesAt } = exam;
      views.push({ examId, title, opensAt, closesAt, required });
    }
    return views;
  }

  private async examOrNull(actor: Actor, examId: string): Promise<ExamView | null> {
    try {
      return await this.exams.find(actor, examId);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return null;
      throw error;
    }
  }

  private async requireArranged(actor: Actor, classId: string): Promise<TrainingClass> {
    const row = await this.classes.requireRun(actor, classId, 'locked');
    if (!['draft', 'enrolling', 'running'].includes(row.state)) {
      throw activityErrors['class-locked']();
    }
    return row;
  }

  private trace(
    actor: Actor,
    classId: string,
    action: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(actor, action, {
      subject: 'training-class',
      subjectId: classId,
      details,
    });
  }
}

function unique<Row>(rows: Row[], key: (row: Row) => string): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(key(row))) first.set(key(row), row);
  return [...first.values()];
}
