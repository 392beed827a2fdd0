import { Injectable } from '@nestjs/common';
import { ASSIGNING_ROLES, AssignmentReaches } from '#course';
import { allPeopleScopes, Members } from '#organisation';
import { type Actor, type Page, pageOf, type PageRequest } from '#platform';
import {
  AssignmentProgressRepository,
  type ProgressFilter,
} from './assignment-progress.repository.js';

export { PROGRESS_FILTERS, type ProgressFilter } from './assignment-progress.repository.js';

export interface AssignmentPerson {
  memberId: string;
  name: string;
  unitName: string;
  /** 现任职务全称. */
  title: string | null;
  /** How many of the courses are complete. */
  finishedCourses: number;
  /** When the last of them was, once all are. */
  completedAt: Date | null;
}

export interface ProgressPage extends Page<AssignmentPerson> {
  courses: number;
  /** Whom the rule means, of those whom the asker may see. */
  people: number;
  finished: number;
}

/** How far the people of a rule have got: those of the asker's own subtrees, whoever made the rule. */
@Injectable()
export class AssignmentProgress {
  constructor(
    private readonly reaches: AssignmentReaches,
    private readonly members: Members,
    private readonly rows: AssignmentProgressRepository,
  ) {}

  /** In official order. @throws assignment.not-found */
  async list(
    actor: Actor,
    id: string,
    { state = 'all', query }: { state?: ProgressFilter | undefined; query?: string | undefined },
    page: PageRequest,
  ): Promise<ProgressPage> {
    const reach = await this.reaches.of(actor, id);
    const scopes = allPeopleScopes(actor, ...ASSIGNING_ROLES);
    const asked = { ...reach, scopes, query: query?.trim() };
    const all = await this.rows.count({ ...asked, query: undefined });
    const found = asked.query ? await this.rows.count(asked) : all;
    const total = { all: found.people, finished: found.finished };
    const ids = await this.rows.page(asked, state, page);
    const items = await this.named(ids, reach.courseIds);
    const count = state === 'unfinished' ? total.all - total.finished : total[state];
    return { ...pageOf(items, count, page), ...all, courses: reach.courseIds.length };
  }

  private async named(ids: string[], courseIds: string[]): Promise<AssignmentPerson[]> {
    const done = await this.rows.finished(ids, courseIds);
    const people = await this.members.summariesOf(ids);
    return people.map(({ id, name, unitName, title }) => {
      const { finished = 0, completedAt = null } = done.get(id) ?? {};
      const isFinished = Number(finished) >= courseIds.length && completedAt !== null;
      return {
        memberId: id,
        name,
        unitName,
        title,
        finishedCourses: Number(finished),
        completedAt: isFinished ? asInstant(completedAt) : null,
      };
    });
  }
}

/** SQLite answers an expression over instants as text, UTC. */
function asInstant(value: Date | string): Date {
  return value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`);
}
