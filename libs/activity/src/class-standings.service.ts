import { Injectable } from '@nestjs/common';
import { PassedExams } from '#exam';
import { CompletedCourses } from '#study';
import { tally } from './class-attendance.plan.js';
import { type ClosingFacts, type Count } from './class-closing.plan.js';
import { halfDaysOf } from './class-half-day.plan.js';
import { ClassMarking } from './class-marking.service.js';
import { ClassMarkRepository } from './class-mark.repository.js';
import { ClassPartsRepository } from './class-parts.repository.js';

/** How the members of a class stand with what completing it asks for: one truth for the console, the close and the member. */
@Injectable()
export class ClassStandings {
  constructor(
    private readonly parts: ClassPartsRepository,
    private readonly marks: ClassMarkRepository,
    private readonly courses: CompletedCourses,
    private readonly exams: PassedExams,
    private readonly marking: ClassMarking,
  ) {}

  /** Every member asked for is in the answer. */
  async of(classId: string, memberIds: string[]): Promise<Map<string, ClosingFacts>> {
    const keys = halfDaysOf(await this.parts.sessionsOf(classId)).map(({ key }) => key);
    const marks = Map.groupBy(
      await this.marks.ofMembers(classId, memberIds),
      ({ memberId }) => memberId,
    );
    const courseIds = (await this.parts.coursesOf(classId))
      .filter(isRequired)
      .map((row) => row.courseId);
    const examIds = (await this.parts.examsOf(classId)).filter(isRequired).map((row) => row.examId);
    const courses = await this.courses.of(memberIds, courseIds);
    const exams = await this.exams.of(memberIds, examIds);
    const assignments = await this.marking.assignmentsDone(classId, memberIds);
    return new Map(
      memberIds.map((id) => [
        id,
        {
          attendance: tally(keys, marks.get(id) ?? []),
          courses: countOf(courses.get(id), courseIds),
          exams: countOf(exams.get(id), examIds),
          assignments: assignments.get(id) ?? { done: 0, total: 0 },
        },
      ]),
    );
  }
}

const isRequired = ({ required }: { required: boolean }) => required;

const countOf = (done: Set<string> | undefined, all: string[]): Count => ({
  done: all.filter((id) => done?.has(id)).length,
  total: all.length,
});
