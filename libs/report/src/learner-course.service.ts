import { Injectable } from '@nestjs/common';
import {
  CourseAudience,
  type CatalogueQuery,
  CourseCatalogue,
  courseErrors,
  type CourseFacts,
  CourseLookup,
} from '#course';
import { Conversion, formatHours, Ledger } from '#credit';
import { Quizzes } from '#exam';
import { type Actor, Clock, type Page, shanghaiDay, shanghaiYear } from '#platform';
import { LessonOrder, Progress } from '#study';
import { missingReasons } from './learner-course.plan.js';
import { courseCardView, courseDetailView, type OwnFacts } from './learner-course.view.js';

/** Not begun yet, begun and not finished, finished; or all that is not finished. */
export const courseStandings = ['new', 'begun', 'done', 'open'] as const;
export type CourseStanding = (typeof courseStandings)[number];

export interface CourseQuery extends Omit<CatalogueQuery, 'among' | 'except'> {
  standing?: CourseStanding | undefined;
}

/**
 * Courses as a learner sees them: what they are, how far he has got, what they give. Only reads, and each
 * list in a fixed number of queries, whatever its length.
 */
@Injectable()
export class LearnerCourses {
  constructor(
    private readonly catalogue: CourseCatalogue,
    private readonly courses: CourseLookup,
    private readonly audience: CourseAudience,
    private readonly quizzes: Quizzes,
    private readonly order: LessonOrder,
    private readonly progress: Progress,
    private readonly conversion: Conversion,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Published courses that he may see. */
  async list({ memberId }: Actor, { standing, ...query }: CourseQuery) {
    const narrowed = { ...query, ...(await this.narrowing(memberId, standing)) };
    const page = await this.catalogue.list(memberId, narrowed);
    const own = await this.ownFacts(memberId, page.items);
    const items = page.items.map((course) => courseCardView(course, own(course)));
    return { ...page, items } satisfies Page<unknown>;
  }

  /** The same of some courses, in the order asked for; what is not there is left out. */
  async cards({ memberId }: Actor, courseIds: string[]) {
    const courses = await this.courses.courses(courseIds);
    const own = await this.ownFacts(memberId, courses);
    return courses.map((course) => courseCardView(course, own(course)));
  }

  /** @throws course.not-found unless it is published and he may see it */
  async find({ memberId }: Actor, courseId: string) {
    const course = await this.catalogue.find(memberId, courseId);
    if (!course) throw courseErrors['not-found']();
    const lessons = course.chapters.flatMap((chapter) => chapter.lessons);
    const lessonIds = lessons.map(({ lessonId }) => lessonId);
    const own = await this.ownFacts(memberId, [course]);
    return courseDetailView(course, own(course), {
      locked: await this.order.lockedOf(memberId, lessons),
      progress: await this.progress.ofLessons(memberId, lessons),
      quizzes: await this.quizzes.ofLessons(memberId, lessonIds),
    });
  }

  /** Why there is no 学时 yet, or that there is. @throws study.course-not-found */
  async standing({ memberId }: Actor, courseId: string) {
    const standing = await this.progress.standing(memberId, courseId);
    const [course] = await this.courses.courses([courseId]);
    if (!course) throw courseErrors['not-found']();
    const { creditHundredths, credited } = (await this.ownFacts(memberId, [course]))(course);
    return {
      studiedMs: standing.studiedMs,
      requiredMs: standing.requiredMs,
      creditHours: formatHours(creditHundredths),
      credited,
      completed: standing.completed,
      missing: missingReasons(standing, credited),
    };
  }

  /** A member has begun some hundred courses at most, so their ids go into the query. */
  private async narrowing(
    memberId: string,
    standing: CourseStanding | undefined,
  ): Promise<Pick<CatalogueQuery, 'among' | 'except'>> {
    if (!standing) return {};
    const { begun, done } = await this.progress.coursesOf(memberId);
    if (standing === 'done') return { among: done };
    if (standing === 'begun') return { among: begun, except: done };
    return { except: standing === 'new' ? begun : done };
  }

  private async ownFacts(
    memberId: string,
    courses: CourseFacts[],
  ): Promise<(course: CourseFacts) => OwnFacts> {
    const ids = courses.map(({ courseId }) => courseId);
    const now = this.clock.now();
    const rule = await this.conversion.inForceOn(shanghaiDay(now));
    const progress = await this.progress.ofCourses(memberId, ids);
    const credited = await this.credited(memberId, progress, shanghaiYear(now));
    const withQuiz = await this.coursesWithQuiz(ids);
    const obligations = await this.audience.forMember(memberId, ids);
    return (course) => {
      const { courseId, durationMs, creditHundredths: fixed } = course;
      const given = credited.get(courseId);
      const obligation = obligations.get(courseId);
      const required = obligation?.required ?? course.required;
      const facts = { mediaMs: durationMs, hasQuiz: withQuiz.has(courseId), required };
      return {
        progress: progress.get(courseId),
        creditHundredths: given ?? fixed ?? rule.amountOf(facts),
        credited: given !== undefined,
        required,
        dueOn: obligation?.dueOn ?? null,
        reasons: obligation?.reasons ?? [],
      };
    };
  }

  /** Hours count for the year of completion, which need not be this one. */
  private async credited(
    memberId: string,
    progress: Awaited<ReturnType<Progress['ofCourses']>>,
    thisYear: number,
  ): Promise<Map<string, number>> {
    const byYear = Map.groupBy(progress.keys(), (courseId) => {
      const completedAt = progress.get(courseId)?.completedAt;
      return completedAt ? shanghaiYear(completedAt) : thisYear;
    });
    const years = [...byYear].map(([year, ids]) =>
      this.ledger.creditedCourses(memberId, ids, year),
    );
    return new Map((await Promise.all(years)).flatMap((credited) => [...credited]));
  }

  private async coursesWithQuiz(courseIds: string[]): Promise<Set<string>> {
    const lessons = await this.courses.lessonsOf(courseIds);
    const quizzes = await this.quizzes.ofLessons(
      null,
      lessons.map(({ lessonId }) => lessonId),
    );
    return new Set(
      lessons.filter(({ lessonId }) => quizzes.has(lessonId)).map(({ courseId }) => courseId),
    );
  }
}
