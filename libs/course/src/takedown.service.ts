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
import { CategoryTree } from './category-tree.service.js';
import { plainLine, plainText } from './course-facts.plan.js';
import type { Course } from './course.entity.js';
import { courseErrors } from './course.errors.js';
import { canTakeDown } from './course.policy.js';
import { foundIn } from './takedown.plan.js';
import { TakedownRepository } from './takedown.repository.js';
import {
  type TakedownCourseView,
  takedownCourseView,
  type TakedownHit,
  type TakedownSearch,
  type TakedownTarget,
  takedownView,
  type TakedownView,
} from './takedown.view.js';

export interface NewTakedown extends TakedownTarget {
  reason: string;
  /** Found, and left where they are. */
  exceptCourseIds?: string[] | undefined;
}

/** Which courses to give back, and why; all that are still down unless some are named. */
export interface Restoration {
  reason: string;
  courseIds?: string[] | undefined;
}

/**
 * 紧急下架. What is hit is closed at once, for running play sessions too, and stays in whatever state it is, so
 * that it can be given back as it was.
 */
@Injectable()
export class Takedowns {
  constructor(
    private readonly database: Database,
    private readonly takedowns: TakedownRepository,
    private readonly categories: CategoryTree,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** What would be hit now. */
  async preview(actor: Actor, wish: TakedownTarget, page: PageRequest): Promise<Page<TakedownHit>> {
    mustTakeDown(actor);
    const target = checked(wish);
    const [courses, total] = await this.takedowns.found(await this.searchOf(target), page);
    const lessons = await this.takedowns.lessonTitles(courses);
    const items = courses.map((course) => hitOf(target, course, lessons.get(course.id) ?? []));
    return pageOf(items, total, page);
  }

  /** Everything that is found at that moment, in one unit of work. @throws course.takedown-hits-nothing */
  async take(actor: Actor, { exceptCourseIds = [], ...wish }: NewTakedown): Promise<TakedownView> {
    mustTakeDown(actor);
    const target = checked(wish);
    const reason = plainText(wish.reason);
    if (reason === '') throw courseErrors.invalid({ reason: '请填写紧急下架的原因' });
    return this.database.transaction(async () => {
      const found = await this.takedowns.allFound(await this.searchOf(target));
      const hits = found.filter(({ id }) => !exceptCourseIds.includes(id));
      if (hits.length === 0) throw courseErrors['takedown-hits-nothing']();
      return this.write(actor, target, reason, hits);
    });
  }

  /** Newest first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<TakedownView>> {
    mustTakeDown(actor);
    const [rows, total] = await this.takedowns.list(page);
    const restored = await this.takedowns.restoredCounts(rows.map(({ id }) => id));
    return pageOf(
      rows.map((row) => takedownView(row, restored.get(row.id) ?? 0)),
      total,
      page,
    );
  }

  async find(actor: Actor, id: string): Promise<TakedownView> {
    mustTakeDown(actor);
    const row = await this.takedowns.find(id);
    if (!row) throw courseErrors['takedown-not-found']();
    return takedownView(row, (await this.takedowns.restoredCounts([id])).get(id) ?? 0);
  }

  async courses(actor: Actor, id: string, page: PageRequest): Promise<Page<TakedownCourseView>> {
    await this.find(actor, id);
    const [rows, total] = await this.takedowns.coursesOf(id, page);
    return pageOf(rows.map(takedownCourseView), total, page);
  }

  /** Gives courses back. One that another takedown holds as well stays down until that lets go of it. */
  async restore(actor: Actor, id: string, wish: Restoration): Promise<TakedownView> {
    mustTakeDown(actor);
    const reason = plainText(wish.reason);
    if (reason === '') throw courseErrors.invalid({ reason: '请填写恢复的原因' });
    await this.database.transaction(async () => {
      const takedown = await this.takedowns.find(id);
      if (!takedown) throw courseErrors['takedown-not-found']();
      await this.takedowns.lockCourses(await this.takedowns.keptDown(id, wish.courseIds ?? null));
      const courseIds = await this.takedowns.keptDown(id, wish.courseIds ?? null);
      if (courseIds.length === 0) throw courseErrors['takedown-nothing-left']();
      await this.takedowns.markRestored(id, courseIds, {
        restoredAt: this.clock.now(),
        restoredByName: actor.name,
        restoreReason: reason,
      });
      await this.takedowns.open(courseIds);
      await this.audit.record(actor, 'course.give-back', {
        subject: 'takedown',
        subjectId: id,
        details: {
          count: courseIds.length,
          courses: courseIds.slice(0, 20),
          reason: reason.slice(0, 500),
        },
      });
    });
    return this.find(actor, id);
  }

  private async searchOf(target: TakedownTarget): Promise<TakedownSearch> {
    if (target.kind !== 'category') return { ...target, categories: [] };
    const categories = await this.categories.subtree(target.term);
    if (categories.length === 0) throw courseErrors.invalid({ term: '没有这个分类，请重新选择' });
    return { ...target, categories };
  }

  private async write(
    actor: Actor,
    target: TakedownTarget,
    reason: string,
    hits: Course[],
  ): Promise<TakedownView> {
    const ids = hits.map((course) => course.id);
    await this.takedowns.lockCourses(ids);
    const lessons = await this.takedowns.lessonTitles(hits);
    const at = this.clock.now();
    const row = {
      id: newId(),
      ...target,
      reason,
      courseCount: hits.length,
      at,
      actorId: actor.memberId,
      actorName: actor.name,
    };
    await this.takedowns.add(
      row,
      hits.map((course) => ({
        takedownId: row.id,
        courseId: course.id,
        title: course.title,
        foundIn: foundIn(target.kind, target.term, course, lessons.get(course.id) ?? []),
        restoredAt: null,
        restoredByName: null,
        restoreReason: null,
      })),
    );
    await this.takedowns.close(ids, at);
    await this.audit.record(actor, 'course.take-down', {
      subject: 'takedown',
      subjectId: row.id,
      details: {
        ...target,
        count: ids.length,
        courses: ids.slice(0, 20),
        reason: reason.slice(0, 500),
      },
    });
    return takedownView(row, 0);
  }
}

function mustTakeDown(actor: Actor): void {
  if (!canTakeDown(actor)) throw courseErrors['takedown-forbidden']();
}

function checked({ kind, term }: TakedownTarget): TakedownTarget {
  const line = plainLine(term);
  if (kind === 'keyword' && line.length < 2) {
    throw courseErrors.invalid({ term: '关键词至少两个字，以免误伤无关课程' });
  }
  if (line === '') throw courseErrors.invalid({ term: '请填写要下架的主讲人、关键词或分类' });
  return { kind, term: line };
}

function hitOf(target: TakedownTarget, course: Course, lessons: string[]): TakedownHit {
  const { id, title, lecturer, category, ownerName, state, takenDownAt } = course;
  return {
    courseId: id,
    title,
    lecturer,
    category,
    by: ownerName,
    published: state === 'published',
    foundIn: foundIn(target.kind, target.term, course, lessons),
    alreadyDown: takenDownAt !== null,
  };
}
