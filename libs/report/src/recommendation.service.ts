import { Injectable } from '@nestjs/common';
import { Assessments } from '#assessment';
import { type AssignedCourse, CourseAudience, CourseCatalogue } from '#course';
import { formatHours } from '#credit';
import { type Actor, Clock, shanghaiYear } from '#platform';
import { Progress } from '#study';
import { ColleagueRepository } from './colleague.repository.js';
import { LearnerCourses } from './learner-course.service.js';
import {
  type Candidates,
  greatestShortfall,
  planRecommendations,
  type Reason,
  type Shortfall,
} from './recommendation.plan.js';

const TAKE = 6;
/** One person is no trend, and would be told by name. */
const LEAST_COLLEAGUES = 2;
const RECENTLY_MS = 30 * 86_400_000;

/** What a member might learn next, each with the reason why. Rules, not guesses: the same data, the same list. */
@Injectable()
export class Recommendations {
  constructor(
    private readonly catalogue: CourseCatalogue,
    private readonly audience: CourseAudience,
    private readonly courses: LearnerCourses,
    private readonly progress: Progress,
    private readonly assessments: Assessments,
    private readonly colleagues: ColleagueRepository,
    private readonly clock: Clock,
  ) {}

  /** At most six, none of them finished. */
  async list(actor: Actor) {
    const { done } = await this.progress.coursesOf(actor.memberId);
    const planned = planRecommendations(await this.candidates(actor, done), TAKE);
    const cards = await this.courses.cards(
      actor,
      planned.map(({ courseId }) => courseId),
    );
    const reasons = new Map(planned.map(({ courseId, reason }) => [courseId, reason]));
    return {
      items: cards.flatMap((course) => {
        const reason: Reason | undefined = reasons.get(course.id);
        return reason ? [{ ...course, reason }] : [];
      }),
    };
  }

  private async candidates({ memberId }: Actor, done: string[]): Promise<Candidates[]> {
    const open = { except: done };
    const required = await this.catalogue.first(memberId, { ...open, required: true }, TAKE);
    const newest = await this.catalogue.first(memberId, open, TAKE);
    const shortfall = greatestShortfall(await this.shortfalls(memberId));
    const assigned = (await this.audience.assignedTo(memberId)).filter(
      ({ courseId }) => !done.includes(courseId),
    );
    const because = (text: string) => (course: { courseId: string }) => ({
      courseId: course.courseId,
      text,
    });
    return [
      {
        kind: 'required',
        courses: [
          ...assigned.filter((each) => each.required).map(assignedText),
          ...required.map(because('必修课程，您还没有学完')),
        ],
      },
      {
        kind: 'offered',
        courses: assigned.filter((each) => !each.required).map(assignedText),
      },
      { kind: 'colleagues', courses: await this.studiedBeside(memberId, done) },
      shortfall
        ? { kind: 'missing', courses: newest.map(because(missingText(shortfall))) }
        : { kind: 'newest', courses: newest.map(because('新发布的课程')) },
    ];
  }

  /** What is missing this year in requirements that hours of online courses count for. */
  private async shortfalls(memberId: string): Promise<Shortfall[]> {
    const year = shanghaiYear(this.clock.now());
    const { assessments } = await this.assessments.ofMember(memberId, year);
    return assessments.flatMap(({ scheme, requirements }) =>
      requirements.filter((_, at) =>
        scheme.definition.requirements[at]?.forms.includes('online-self'),
      ),
    );
  }

  private async studiedBeside(memberId: string, done: string[]): Promise<Candidates['courses']> {
    const since = new Date(this.clock.now().getTime() - RECENTLY_MS);
    const beside = await this.colleagues.beside(memberId);
    const studied = (await this.progress.studiedBy(beside, since)).filter(
      ({ members }) => members >= LEAST_COLLEAGUES,
    );
    const among = studied.map(({ courseId }) => courseId);
    if (among.length === 0) return [];
    const courses = await this.catalogue.first(memberId, { among, except: done }, among.length);
    const open = new Set(courses.map(({ courseId }) => courseId));
    return studied
      .filter(({ courseId }) => open.has(courseId))
      .map(({ courseId, members }) => ({
        courseId,
        text: `您单位有 ${members} 位同志正在学`,
      }));
  }
}

/** The most pressing rule speaks; the course's page names them all. */
function assignedText({ courseId, reasons, dueOn }: AssignedCourse) {
  const said = reasons[0]?.text ?? '';
  return { courseId, text: dueOn === null ? said : `${said}，${dueOn} 前学完` };
}

const missingText = ({ label, missingHundredths }: Shortfall) =>
  `因为您的${label}还差 ${formatHours(missingHundredths)} 学时`;
