import { Injectable } from '@nestjs/common';
import { Members } from '#organisation';
import { type Actor, Audit, Clock, Database, type Page, pageOf, type PageRequest } from '#platform';
import { activityErrors } from './activity.errors.js';
import { type Candidate, ClassEntry, type EntryOutcome } from './class-entry.service.js';
import { fitsAudience } from './class-facts.plan.js';
import type { ClassMember } from './class-member.entity.js';
import { ClassMemberRepository } from './class-member.repository.js';
import {
  CLASS_MEMBER_STATES,
  classMemberAfter,
  type ClassMemberState,
} from './class-member.state.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { idsOnPath, placesLeft } from './class-places.plan.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClassRepository } from './training-class.repository.js';
import { Classes } from './training-class.service.js';
import { takesMembers } from './training-class.state.js';
import type { ClassRowView } from './training-class.view.js';

/** A class as one of those see it who may come, or have come. */
export interface MyClassView extends ClassRowView {
  enrolUntil: string | null;
  /** What one is in it; null for who is not on its list. */
  myState: ClassMemberState | null;
  reason: string | null;
  /** Whether one is of those whom it is meant for. */
  fits: boolean;
  /** Whether one may apply now. */
  mayApply: boolean;
  /** Whether a place is free, as far as one's own unit's go. */
  placeFree: boolean;
}

/** 自主报名: what a member sees of the classes, and how he comes to one by himself. */
@Injectable()
export class ClassEnrolling {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly classes: Classes,
    private readonly entry: ClassEntry,
    private readonly rows: TrainingClassRepository,
    private readonly parts: ClassPartsRepository,
    private readonly listed: ClassMemberRepository,
  ) {}

  /** Those he may apply for by himself, the next to begin first. */
  async listOpen(actor: Actor, page: PageRequest): Promise<Page<MyClassView>> {
    const records = await this.members.recordsOf(actor.memberId);
    const unitIds = await this.unitIdsOf(actor);
    const [rows, total] = await this.rows.openTo(unitIds, records, page);
    return pageOf(await this.views(actor, rows), total, page);
  }

  /** Those on whose lists he is or was, the latest first. */
  async listOwn(actor: Actor, page: PageRequest): Promise<Page<MyClassView>> {
    const records = await this.members.recordsOf(actor.memberId);
    const states = [...CLASS_MEMBER_STATES];
    const [own, total] = await this.listed.pageOfMember(records, states, page);
    const found = await this.rows.findMany(own.map(({ classId }) => classId));
    const known = new Map(found.map((row) => [row.id, row]));
    const rows = own.flatMap(({ classId }) => known.get(classId) ?? []);
    return pageOf(await this.views(actor, rows), total, page);
  }

  /**
   * @throws activity.class-not-found for a class of other units, self-enrol-closed, enrolment-closed,
   * not-in-audience, member-listed
   */
  async apply(actor: Actor, classId: string): Promise<EntryOutcome> {
    return this.database.transaction(async () => {
      const row = await this.rows.lock(classId);
      if (!row || !(await this.isOpenTo(actor, row))) throw activityErrors['class-not-found']();
      if (!row.selfEnrol) throw activityErrors['self-enrol-closed']();
      this.entry.requireOpen(row);
      const candidates = await this.entry.candidates(row, [actor.memberId]);
      this.entry.requireAudience(row, candidates);
      return this.entry.enter(actor, row, candidates, 'applied', (left) =>
        left > 0 ? 'applied' : 'waiting',
      );
    });
  }

  /** One's own withdrawal, until the class begins. */
  async leave(actor: Actor, classId: string, reason: string): Promise<void> {
    const why = reason.trim().slice(0, 200);
    await this.database.transaction(async () => {
      const row = await this.rows.lock(classId);
      const records = await this.members.recordsOf(actor.memberId);
      const [own] = await this.listed.ofMember(records, [classId]);
      if (!row || !own) throw activityErrors['class-not-found']();
      const state = classMemberAfter(own.state, 'withdraw');
      if (!state || !takesMembers(row.state)) throw activityErrors['member-state']();
      await this.listed.change(own.id, {
        state,
        reason: why || null,
        decidedById: actor.memberId,
        decidedAt: this.clock.now(),
      });
      await this.audit.record(actor, 'class-member.withdraw', {
        subject: 'training-class',
        subjectId: classId,
        details: { memberId: own.memberId, reason: why },
      });
    });
  }

  private async unitIdsOf(actor: Actor): Promise<string[]> {
    const units = await this.members.unitsOf(actor.memberId);
    return [...new Set(units.flatMap(idsOnPath))];
  }

  private async isOpenTo(actor: Actor, { id, unitId, state }: TrainingClass): Promise<boolean> {
    if (state === 'draft' || state === 'submitted') return false;
    const own = await this.unitIdsOf(actor);
    const shares = await this.parts.quotasOf([id]);
    return [unitId, ...shares.map((share) => share.unitId)].some((one) => own.includes(one));
  }

  private async views(actor: Actor, rows: TrainingClass[]): Promise<MyClassView[]> {
    const records = await this.members.recordsOf(actor.memberId);
    const ids = rows.map(({ id }) => id);
    const own = new Map(
      (await this.listed.ofMember(records, ids)).map((one) => [one.classId, one]),
    );
    const rowViews = new Map((await this.classes.rowViews(rows)).map((view) => [view.id, view]));
    const views: MyClassView[] = [];
    for (const row of rows) {
      const view = rowViews.get(row.id);
      if (view)
        views.push({ ...view, ...(await this.myPart(actor, row, own.get(row.id) ?? null)) });
    }
    return views;
  }

  private async myPart(actor: Actor, row: TrainingClass, own: ClassMember | null) {
    const candidate = await this.candidate(actor, row);
    const fits = candidate !== null && fitsAudience(row.audienceRule, candidate);
    const left = candidate
      ? placesLeft(await this.entry.placesOf(row), candidate.origin.quotaUnitId)
      : 0;
    const free = own === null || own.state === 'withdrawn' || own.state === 'refused';
    return {
      enrolUntil: row.enrolUntil,
      myState: own?.state ?? null,
      reason: own?.reason ?? null,
      fits,
      mayApply: free && fits && row.selfEnrol && this.entry.isOpen(row),
      placeFree: left > 0,
    };
  }

  private async candidate(actor: Actor, row: TrainingClass): Promise<Candidate | null> {
    const units = await this.members.unitsOf(actor.memberId);
    if (units.length === 0) return null;
    const [candidate] = await this.entry.candidates(row, [actor.memberId]);
    return candidate ?? null;
  }
}
