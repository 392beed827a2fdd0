import { Injectable } from '@nestjs/common';
import { isWithin, Members, Units } from '#organisation';
import { type Actor, type Page, pageOf, type PageRequest, platformErrors } from '#platform';
import { activityErrors } from './activity.errors.js';
import type { ClassMember } from './class-member.entity.js';
import { ClassMemberRepository } from './class-member.repository.js';
import { ON_CLASS_LIST } from './class-member.state.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { placesLeft, type QuotaShare, sumOf } from './class-places.plan.js';
import type { TrainingClass } from './training-class.entity.js';
import {
  administersClasses,
  classPaths,
  type ClassStanding,
  runs,
  seesClass,
} from './training-class.policy.js';
import { type ClassFilter, TrainingClassRepository } from './training-class.repository.js';
import { isAnnounced } from './training-class.state.js';
import {
  actsOnClass,
  classRowView,
  type ClassRowView,
  type ClassView,
} from './training-class.view.js';

/** A class, and what the actor is to it. */
export interface ClassInHand {
  class: TrainingClass;
  standing: ClassStanding;
}

/** The training classes, and who has to do with them. */
@Injectable()
export class Classes {
  constructor(
    private readonly classes: TrainingClassRepository,
    private readonly parts: ClassPartsRepository,
    private readonly listed: ClassMemberRepository,
    private readonly units: Units,
    private readonly members: Members,
  ) {}

  /**
   * Those the actor organises, teaches, or has places in; the latest first.
   * @throws platform.forbidden for who neither administers a unit nor teaches a class
   */
  async list(actor: Actor, filter: ClassFilter, page: PageRequest): Promise<Page<ClassRowView>> {
    const asker = { memberId: actor.memberId, paths: classPaths(actor) };
    if (!administersClasses(actor) && filter.view !== 'teach') throw platformErrors.forbidden();
    const [rows, total] = await this.classes.page(asker, filter, page);
    return pageOf(await this.rowViews(rows), total, page);
  }

  /** How many classes wait for the actor's word as the upper unit. */
  async countToApprove(actor: Actor): Promise<number> {
    if (!administersClasses(actor)) return 0;
    return this.classes.countWaiting({ memberId: actor.memberId, paths: classPaths(actor) });
  }

  async rowViews(rows: TrainingClass[]): Promise<ClassRowView[]> {
    const counts = await this.listed.countStates(rows.map(({ id }) => id));
    const units = await this.parts.unitsOf(rows.map(({ unitId }) => unitId));
    return rows.map((row) => classRowView(row, units.get(row.unitId), counts.get(row.id)));
  }

  /** @throws activity.class-not-found for who has nothing to do with it */
  async show(actor: Actor, id: string): Promise<ClassView> {
    const { class: row, standing } = await this.requireSeen(actor, id);
    const [view] = await this.rowViews([row]);
    if (!view) throw activityErrors['class-not-found']();
    const details = await this.details(row, runs(standing) ? null : classPaths(actor));
    return { ...details, ...view, standing, may: actsOnClass(row, standing) };
  }

  find(id: string): Promise<TrainingClass | null> {
    return this.classes.find(id);
  }

  findMany(ids: string[]): Promise<TrainingClass[]> {
    return this.classes.findMany(ids);
  }

  /**
   * The class, where the actor runs it: he administers the organising unit, or teaches it (班主任).
   * `locked`: until the open unit of work ends; to be that unit's first query.
   * @throws activity.class-not-found for everybody else, platform.forbidden for who may see it
   */
  requireRun(actor: Actor, classId: string, locked?: 'locked'): Promise<TrainingClass> {
    return this.require(actor, classId, runs, locked);
  }

  /** The class, where the actor administers the organising unit. As `requireRun`. */
  requireOrganised(actor: Actor, classId: string, locked?: 'locked'): Promise<TrainingClass> {
    return this.require(actor, classId, ({ administers }) => administers, locked);
  }

  /** The class and what the actor is to it, where it may be seen by him. */
  async requireSeen(actor: Actor, classId: string, locked?: 'locked'): Promise<ClassInHand> {
    const row = await this.load(classId, locked);
    const standing = row && (await this.standingOf(actor, row));
    if (!row || !standing || !seesClass(standing, isAnnounced(row.state))) {
      throw activityErrors['class-not-found']();
    }
    return { class: row, standing };
  }

  /**
   * The class and the actor's own row in it, where he is on its list.
   * @throws activity.class-not-found for who is not (or not any more)
   */
  async requireMember(
    actor: Actor,
    classId: string,
  ): Promise<{ class: TrainingClass; member: ClassMember }> {
    const row = await this.classes.find(classId);
    const records = await this.members.recordsOf(actor.memberId);
    const own = await this.listed.ofMember(records, [classId]);
    const member = own.find(({ state }) => [...ON_CLASS_LIST, 'expelled'].includes(state));
    if (!row || !member) throw activityErrors['class-not-found']();
    return { class: row, member };
  }

  private async require(
    actor: Actor,
    classId: string,
    fits: (standing: ClassStanding) => boolean,
    locked?: 'locked',
  ): Promise<TrainingClass> {
    const { class: row, standing } = await this.requireSeen(actor, classId, locked);
    if (!fits(standing)) throw platformErrors.forbidden();
    return row;
  }

  private load(classId: string, locked?: 'locked'): Promise<TrainingClass | null> {
    return locked ? this.classes.lock(classId) : this.classes.find(classId);
  }

  private async standingOf(actor: Actor, row: TrainingClass): Promise<ClassStanding> {
    const paths = classPaths(actor);
    const records = await this.members.recordsOf(actor.memberId);
    const teaches = await this.parts.isStaff(row.id, records);
    const unit = paths.length === 0 ? null : await this.units.find(row.unitId);
    const upper = unit?.parentId ? await this.units.find(unit.parentId) : null;
    const shares = paths.length === 0 ? [] : await this.parts.quotasOf([row.id]);
    const senders = await this.parts.unitsOf(shares.map(({ unitId }) => unitId));
    return {
      teaches,
      administers: unit !== null && isWithin(unit.path, paths),
      approves: row.approvalRequired && upper !== null && isWithin(upper.path, paths),
      sends: [...senders.values()].some(({ path }) => isWithin(path, paths)),
    };
  }

  /** A unit that sends people sees of the places those of its own subtrees. */
  private async details(row: TrainingClass, paths: string[] | null) {
    const shares = await this.parts.quotasOf([row.id]);
    const taken = await this.listed.takenBy(row.id);
    const senders = await this.parts.unitsOf(shares.map(({ unitId }) => unitId));
    const isSeen = ({ unitId }: QuotaShare) =>
      paths === null || isWithin(senders.get(unitId)?.path ?? '', paths);
    const staff = await this.parts.staffOf([row.id]);
    const people = await this.members.summariesOf(staff.map(({ memberId }) => memberId));
    const { plan, audienceRule, selfEnrol, enrolUntil, conditions, approvalRequired } = row;
    const { submittedAt, decidedAt, decisionComment, publishedAt, startedAt } = row;
    const { closedAt, cancelledAt, cancelReason } = row;
    return {
      plan,
      audienceRule,
      selfEnrol,
      enrolUntil,
      conditions,
      approvalRequired,
      submittedAt,
      decidedAt,
      decisionComment,
      publishedAt,
      startedAt,
      closedAt,
      cancelledAt,
      cancelReason,
      openPlaces: row.quota - sumOf(shares),
      openTaken:
        row.quota -
        sumOf(shares) -
        placesLeft(
          {
            quota: row.quota,
            shares,
            taken,
          },
          null,
        ),
      quotas: shares.filter(isSeen).map(({ unitId, places }) => ({
        unitId,
        unitName: senders.get(unitId)?.name ?? '',
        places,
        taken: taken.get(unitId) ?? 0,
      })),
      staff: people.map(({ id, name, unitName }) => ({
        memberId: id,
        name,
        unitName,
      })),
    };
  }
}
