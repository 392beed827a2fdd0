import { Injectable } from '@nestjs/common';
import { isWithin, Members, organisationErrors } from '#organisation';
import { type Actor, Audit, Clock, Database } from '#platform';
import { activityErrors } from './activity.errors.js';
import { type Candidate, ClassEntry, type EntryOutcome } from './class-entry.service.js';
import type { ClassMember } from './class-member.entity.js';
import { ClassMemberRepository } from './class-member.repository.js';
import {
  classMemberAfter,
  type ClassMemberMove,
  type ClassMemberState,
  HOLDS_PLACE,
} from './class-member.state.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { placesLeft } from './class-places.plan.js';
import type { TrainingClass } from './training-class.entity.js';
import { CLASS_DESKS, classPaths, runs } from './training-class.policy.js';
import { type ClassInHand, Classes } from './training-class.service.js';
import { takesMembers } from './training-class.state.js';

/** 指派 by a unit, 调训 by the organiser, and the organiser's word on who comes. */
@Injectable()
export class ClassCalling {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly classes: Classes,
    private readonly entry: ClassEntry,
    private readonly parts: ClassPartsRepository,
    private readonly rows: ClassMemberRepository,
  ) {}

  /**
   * A unit sends people of its own, within its places; beyond them they wait for one.
   * @throws organisation.member-not-found for people of others, activity.no-quota, not-in-audience, member-listed
   */
  async assign(actor: Actor, classId: string, memberIds: string[]): Promise<EntryOutcome> {
    return this.database.transaction(async () => {
      const { class: row } = await this.classes.requireSeen(actor, classId, 'locked');
      this.entry.requireOpen(row);
      await this.requireOwnPeople(actor, memberIds);
      const candidates = await this.entry.candidates(row, memberIds);
      await this.requireOwnQuota(actor, candidates);
      this.entry.requireAudience(row, candidates);
      return this.entry.enter(actor, row, candidates, 'assigned', (left) =>
        left > 0 ? 'assigned' : 'waiting',
      );
    });
  }

  /**
   * The organiser calls people of his own subtree up: confirmed at once.
   * @throws activity.class-full as soon as there is no place for one of them
   */
  async callUp(actor: Actor, classId: string, memberIds: string[]): Promise<EntryOutcome> {
    return this.database.transaction(async () => {
      const row = await this.classes.requireOrganised(actor, classId, 'locked');
      this.entry.requireOpen(row);
      await this.requireOwnPeople(actor, memberIds);
      const candidates = await this.entry.candidates(row, memberIds);
      return this.entry.enter(actor, row, candidates, 'called', (left) => {
        if (left <= 0) throw activityErrors['class-full']();
        return 'confirmed';
      });
    });
  }

  /** @throws activity.class-full where he holds no place and none is free */
  async confirm(actor: Actor, classId: string, memberId: string): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.classes.requireRun(actor, classId, 'locked');
      const listed = await this.requireListed(row, memberId);
      if (!HOLDS_PLACE.includes(listed.state)) {
        const left = placesLeft(await this.entry.placesOf(row), listed.quotaUnitId);
        if (left <= 0) throw activityErrors['class-full']();
      }
      await this.move(actor, row, listed, 'confirm');
    });
  }

  async refuse(actor: Actor, classId: string, memberId: string, reason: string): Promise<void> {
    const why = required(reason);
    await this.database.transaction(async () => {
      const row = await this.classes.requireRun(actor, classId, 'locked');
      await this.move(actor, row, await this.requireListed(row, memberId), 'refuse', why);
    });
  }

  /** Taken off the list before the class begins: by the organiser, or by the unit that sends him. */
  async takeOff(actor: Actor, classId: string, memberId: string, reason: string): Promise<void> {
    const why = required(reason);
    await this.database.transaction(async () => {
      const inHand = await this.classes.requireSeen(actor, classId, 'locked');
      const listed = await this.requireListed(inHand.class, memberId);
      await this.requireHis(actor, inHand, listed);
      await this.move(actor, inHand.class, listed, 'withdraw', why);
    });
  }

  /** 换人: somebody else takes the place of one who cannot come. He needs the organiser's word where it is the unit's act. */
  async replace(
    actor: Actor,
    classId: string,
    memberId: string,
    { byMemberId, reason }: { byMemberId: string; reason: string },
  ): Promise<EntryOutcome> {
    const why = required(reason);
    return this.database.transaction(async () => {
      const inHand = await this.classes.requireSeen(actor, classId, 'locked');
      const { class: row } = inHand;
      this.entry.requireOpen(row);
      const listed = await this.requireListed(row, memberId);
      await this.requireHis(actor, inHand, listed);
      if (!HOLDS_PLACE.includes(listed.state)) throw activityErrors['member-state']();
      await this.requireOwnPeople(actor, [byMemberId]);
      const candidates = await this.entry.candidates(row, [byMemberId]);
      const [candidate] = candidates;
      if (candidate?.origin.quotaUnitId !== listed.quotaUnitId) throw activityErrors['no-quota']();
      this.entry.requireAudience(row, candidates);
      await this.move(actor, row, listed, 'withdraw', why);
      const byOrganiser = inHand.standing.administers;
      const state: ClassMemberState = byOrganiser ? 'confirmed' : 'assigned';
      const way = byOrganiser ? 'called' : 'assigned';
      return this.entry.enter(actor, row, candidates, way, (left) => {
        if (left <= 0) throw activityErrors['class-full']();
        return state;
      });
    });
  }

  private async requireListed(row: TrainingClass, memberId: string): Promise<ClassMember> {
    const listed = await this.rows.find(row.id, memberId);
    if (!listed) throw activityErrors['class-member-not-found']();
    return listed;
  }

  /** Of the organiser's class, or of the actor's people: nobody else is on the list for him. */
  private async requireHis(
    actor: Actor,
    { standing }: ClassInHand,
    { memberId }: ClassMember,
  ): Promise<void> {
    if (runs(standing)) return;
    if (await this.members.isInScope(actor, CLASS_DESKS, memberId)) return;
    throw activityErrors['class-member-not-found']();
  }

  private async requireOwnPeople(actor: Actor, memberIds: string[]): Promise<void> {
    for (const memberId of new Set(memberIds)) {
      await this.members.requireInScope(actor, CLASS_DESKS, memberId);
    }
  }

  /** The places are those of units that the actor administers. */
  private async requireOwnQuota(actor: Actor, candidates: Candidate[]): Promise<void> {
    const ids = candidates.map(({ origin }) => origin.quotaUnitId);
    if (ids.includes(null)) throw activityErrors['no-quota']();
    const units = await this.parts.unitsOf(ids.filter((id) => id !== null));
    const paths = classPaths(actor);
    if (candidates.length === 0) throw organisationErrors['member-not-found']();
    if ([...units.values()].some(({ path }) => !isWithin(path, paths))) {
      throw activityErrors['no-quota']();
    }
  }

  private async move(
    actor: Actor,
    row: TrainingClass,
    listed: ClassMember,
    move: ClassMemberMove,
    reason: string | null = null,
  ): Promise<void> {
    if (!takesMembers(row.state)) throw activityErrors['enrolment-closed']();
    const state = classMemberAfter(listed.state, move);
    if (!state) throw activityErrors['member-state']();
    await this.rows.change(listed.id, {
      state,
      reason,
      decidedById: actor.memberId,
      decidedAt: this.clock.now(),
    });
    await this.audit.record(actor, `class-member.${move}`, {
      subject: 'training-class',
      subjectId: row.id,
      details: { memberId: listed.memberId, from: listed.state, to: state, reason },
    });
  }
}

function required(text: string): string {
  const reason = text.trim();
  if (reason === '' || reason.length > 200) throw activityErrors['class-reason']();
  return reason;
}
