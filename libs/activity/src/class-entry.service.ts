import { Injectable } from '@nestjs/common';
import { type Member, Members, organisationErrors } from '#organisation';
import { type Actor, Audit, Clock, newId, shanghaiDay } from '#platform';
import { activityErrors } from './activity.errors.js';
import { type AudienceFacts, fitsAudience } from './class-facts.plan.js';
import { ClassMember } from './class-member.entity.js';
import { ClassMemberRepository, type ClassOverlap } from './class-member.repository.js';
import { type ClassMemberState, type ClassWay, LEFT_BEFORE_START } from './class-member.state.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { type ClassOrigin, originOf, type Places, placesLeft } from './class-places.plan.js';
import type { TrainingClass } from './training-class.entity.js';
import { takesMembers } from './training-class.state.js';

/** Somebody who is to be put on a list, as he is today. */
export interface Candidate extends AudienceFacts {
  member: Member;
  origin: ClassOrigin;
  title: string | null;
}

/** What became of those who were put on a list. */
export interface EntryOutcome {
  entered: { memberId: string; name: string; state: ClassMemberState }[];
  /** 同期班次: said, never refused. */
  overlaps: ClassOverlap[];
}

/** Puts people on the list of a class; who may do that to whom was settled by the caller, who holds the class locked. */
@Injectable()
export class ClassEntry {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly parts: ClassPartsRepository,
    private readonly rows: ClassMemberRepository,
  ) {}

  /** @throws activity.enrolment-closed */
  requireOpen(row: TrainingClass): void {
    if (!this.isOpen(row)) throw activityErrors['enrolment-closed']();
  }

  /** Whether people may be put on the list today. */
  isOpen({ state, enrolUntil }: TrainingClass): boolean {
    const today = shanghaiDay(this.clock.now());
    return takesMembers(state) && (enrolUntil === null || enrolUntil >= today);
  }

  async placesOf({ id, quota }: TrainingClass): Promise<Places> {
    return { quota, shares: await this.parts.quotasOf([id]), taken: await this.rows.takenBy(id) };
  }

  /** @throws organisation.member-not-found for who is not there or belongs nowhere */
  async candidates(row: TrainingClass, memberIds: string[]): Promise<Candidate[]> {
    const ids = [...new Set(memberIds)];
    const shares = await this.parts.quotasOf([row.id]);
    const people = new Map((await this.members.findMany(ids)).map((one) => [one.id, one]));
    const facts = await this.members.factsOn(ids, shanghaiDay(this.clock.now()));
    const candidates: Candidate[] = [];
    for (const id of ids) {
      const member = people.get(id);
      const origin = originOf(await this.members.unitsOf(id), shares);
      if (!member || !origin) throw organisationErrors['member-not-found']();
      const { title, postLevel, grade, authority } = facts.get(id) ?? NO_POST;
      const { personnelCategory } = member;
      candidates.push({ member, origin, title, postLevel, grade, authority, personnelCategory });
    }
    return candidates;
  }

  /** @throws activity.not-in-audience, which names those who do not fit */
  requireAudience({ audienceRule, audience }: TrainingClass, candidates: Candidate[]): void {
    const unfit = candidates.filter((one) => !fitsAudience(audienceRule, one));
    if (unfit.length === 0) return;
    const names = unfit.map(({ member }) => member.name).join('、');
    throw activityErrors['not-in-audience']({ names, audience });
  }

  /**
   * Writes the rows, each in the state that `stateFor` gives it while places are being handed out one by one.
   * @throws activity.member-listed for who is on the list already
   */
  async enter(
    actor: Actor,
    row: TrainingClass,
    candidates: Candidate[],
    way: ClassWay,
    stateFor: (left: number) => ClassMemberState,
  ): Promise<EntryOutcome> {
    const earlier = await this.requireNew(row, candidates);
    const { taken, ...places } = await this.placesOf(row);
    const used = new Map(taken);
    const written: ClassMember[] = [];
    for (const candidate of candidates) {
      const { quotaUnitId } = candidate.origin;
      const state = stateFor(placesLeft({ ...places, taken: used }, quotaUnitId));
      if (state === 'assigned' || state === 'confirmed') {
        used.set(quotaUnitId, (used.get(quotaUnitId) ?? 0) + 1);
      }
      written.push(this.build(actor, row, candidate, way, state));
    }
    await this.write(written, earlier);
    await this.trace(actor, row, way, written);
    return this.outcome(row, written, candidates);
  }

  private async requireNew(
    row: TrainingClass,
    candidates: Candidate[],
  ): Promise<Map<string, ClassMember>> {
    const ids = candidates.map(({ member }) => member.id);
    const known = await this.rows.findMany(row.id, ids);
    const listed = known.filter(({ state }) => !LEFT_BEFORE_START.includes(state));
    if (listed.length > 0) {
      const names = candidates
        .filter(({ member }) => listed.some(({ memberId }) => memberId === member.id))
        .map(({ member }) => member.name)
        .join('、');
      throw activityErrors['member-listed']({ names });
    }
    return new Map(known.map((one) => [one.memberId, one]));
  }

  private build(
    actor: Actor,
    row: TrainingClass,
    { member, origin, title, postLevel, grade, authority }: Candidate,
    way: ClassWay,
    state: ClassMemberState,
  ): ClassMember {
    const now = this.clock.now();
    const decided = state === 'confirmed';
    return Object.assign(new ClassMember(), {
      id: newId(),
      classId: row.id,
      memberId: member.id,
      unitId: origin.unit.id,
      unitName: origin.unit.name,
      title,
      postLevel,
      grade,
      authority,
      way,
      state,
      quotaUnitId: origin.quotaUnitId,
      enteredById: actor.memberId,
      enteredAt: now,
      decidedById: decided ? actor.memberId : null,
      decidedAt: decided ? now : null,
      reason: null,
      groupNo: null,
      duty: null,
      excellent: false,
    });
  }

  /** Who was on the list before and left it keeps his row. */
  private async write(written: ClassMember[], earlier: Map<string, ClassMember>): Promise<void> {
    for (const row of written) {
      const before = earlier.get(row.memberId);
      if (!before) continue;
      row.id = before.id;
      await this.rows.change(before.id, row);
    }
    const fresh = written.filter(({ memberId }) => !earlier.has(memberId));
    if (fresh.length > 0) await this.rows.insert(fresh);
  }

  private trace(
    actor: Actor,
    { id }: TrainingClass,
    way: ClassWay,
    written: ClassMember[],
  ): Promise<void> {
    const people = written.map(({ memberId, state }) => ({ memberId, state }));
    return this.audit.record(actor, `class-member.${way}`, {
      subject: 'training-class',
      subjectId: id,
      details: { people },
    });
  }

  private async outcome(
    row: TrainingClass,
    written: ClassMember[],
    candidates: Candidate[],
  ): Promise<EntryOutcome> {
    const names = new Map(candidates.map(({ member }) => [member.id, member.name]));
    const ids = written.map(({ memberId }) => memberId);
    return {
      entered: written.map(({ memberId, state }) => ({
        memberId,
        name: names.get(memberId) ?? '',
        state,
      })),
      overlaps: await this.rows.overlapping(ids, row),
    };
  }
}

const NO_POST = { title: null, postLevel: null, grade: null, authority: null };
