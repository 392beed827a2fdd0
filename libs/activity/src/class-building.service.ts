import { Injectable } from '@nestjs/common';
import { isWithin, Members, organisationErrors, type Unit, Units } from '#organisation';
import { type Actor, Audit, Clock, Database, newId, Settings } from '#platform';
import { activityErrors } from './activity.errors.js';
import { classApproval } from './class-approval.plan.js';
import {
  type ClassChange,
  type ClassFacts,
  DEFAULT_CONDITIONS,
  given,
  lockedFields,
  requireClassFacts,
} from './class-facts.plan.js';
import { ClassMemberRepository } from './class-member.repository.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { placesLeft, type QuotaShare, sumOf } from './class-places.plan.js';
import { ClassQuota } from './class-quota.entity.js';
import { TrainingClass } from './training-class.entity.js';
import { CLASS_DESKS, classPaths } from './training-class.policy.js';
import { TrainingClassRepository } from './training-class.repository.js';
import { Classes } from './training-class.service.js';

type Needed = 'name' | 'kind' | 'year' | 'form' | 'mode' | 'startsOn' | 'endsOn' | 'quota';

/** What cannot be guessed, and whatever else is known. */
export type NewClass = Pick<ClassFacts, Needed> & Omit<ClassChange, Needed>;

const MEANWHILE: Omit<ClassFacts, Needed> = {
  plan: '',
  host: '',
  place: '',
  days: 0,
  hoursHundredths: 0,
  audience: '',
  audienceRule: null,
  selfEnrol: false,
  enrolUntil: null,
  conditions: DEFAULT_CONDITIONS,
  approvalRequired: false,
};

/** 建班: what a class is, and how its places are shared out. */
@Injectable()
export class ClassBuilding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly settings: Settings,
    private readonly units: Units,
    private readonly members: Members,
    private readonly classes: Classes,
    private readonly rows: TrainingClassRepository,
    private readonly parts: ClassPartsRepository,
    private readonly listed: ClassMemberRepository,
  ) {}

  /**
   * A draft that the unit is to organise.
   * @returns its id
   * @throws organisation.unit-not-found for a unit of somebody else, activity.class-… for facts that do not fit
   */
  async create(actor: Actor, unitId: string, details: NewClass): Promise<string> {
    const unit = await this.units.requireInScope(actor, CLASS_DESKS, unitId);
    if (unit.validTo !== null) {
      throw organisationErrors['unit-ended']({ name: unit.name, day: unit.validTo });
    }
    const facts = await this.checked({ ...MEANWHILE, ...given(details) }, unit);
    const row = this.build(actor, unitId, facts);
    await this.database.transaction(async () => {
      await this.rows.insert(row);
      await this.trace(actor, 'training-class.create', row, { unitId, name: row.name });
    });
    return row.id;
  }

  /** @throws activity.class-locked for what may no longer change, class-dates-sessions … */
  async edit(actor: Actor, id: string, wish: ClassChange): Promise<void> {
    const change = given(wish);
    await this.database.transaction(async () => {
      const row = await this.classes.requireOrganised(actor, id, 'locked');
      if (lockedFields(row.state, change).length > 0) throw activityErrors['class-locked']();
      const unit = await this.units.find(row.unitId);
      const facts = await this.checked(Object.assign({}, row, change), unit);
      await this.requireSessionsWithin(id, facts);
      await this.requirePlaces(id, facts.quota, await this.parts.quotasOf([id]));
      const { approvalRequired } = facts;
      const edited = { ...trimmed(change), approvalRequired, updatedAt: this.clock.now() };
      await this.rows.change(id, edited);
      await this.trace(actor, 'training-class.edit', row, { fields: Object.keys(change) });
    });
  }

  /** A draft that nobody has heard of goes without a trace but the one on the trail. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.classes.requireOrganised(actor, id, 'locked');
      if (row.state !== 'draft') throw activityErrors['class-state']();
      await this.parts.removeAll(id);
      await this.rows.remove(id);
      await this.trace(actor, 'training-class.remove', row, { name: row.name });
    });
  }

  /**
   * 名额分配, all of it at once.
   * @throws organisation.unit-not-found for a unit of somebody else, quota-exceeds, quota-nested …
   */
  async shareOut(actor: Actor, id: string, shares: QuotaShare[]): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.classes.requireOrganised(actor, id, 'locked');
      if (!['draft', 'enrolling'].includes(row.state)) throw activityErrors['class-locked']();
      await this.requireShares(actor, id, shares);
      await this.requirePlaces(id, row.quota, shares);
      await this.parts.replaceQuotas(
        id,
        shares.map((share) => Object.assign(new ClassQuota(), { classId: id, ...share })),
      );
      await this.trace(actor, 'training-class.quotas', row, { shares });
    });
  }

  /** 班主任, all of them at once. @throws organisation.member-not-found for somebody of another's units */
  async setStaff(actor: Actor, id: string, memberIds: string[]): Promise<void> {
    const wanted = [...new Set(memberIds)];
    await this.database.transaction(async () => {
      const row = await this.classes.requireOrganised(actor, id, 'locked');
      if (!['draft', 'enrolling', 'running'].includes(row.state)) {
        throw activityErrors['class-locked']();
      }
      const known = new Map(
        (await this.parts.staffOf([id])).map((staff) => [staff.memberId, staff]),
      );
      for (const memberId of wanted.filter((one) => !known.has(one))) {
        await this.members.requireInScope(actor, CLASS_DESKS, memberId);
      }
      const since = this.clock.now();
      await this.parts.replaceStaff(
        id,
        wanted.map((memberId) => ({
          classId: id,
          memberId,
          since: known.get(memberId)?.since ?? since,
        })),
      );
      await this.trace(actor, 'training-class.staff', row, { memberIds: wanted });
    });
  }

  private async checked(facts: ClassFacts, unit: Unit | null): Promise<ClassFacts> {
    requireClassFacts(facts);
    const always = (await this.settings.get(classApproval)) === 'always';
    // Nobody stands above the root of a tree.
    const approvalRequired = Boolean(unit?.parentId) && (always || facts.approvalRequired);
    return { ...facts, ...trimmed(facts), approvalRequired };
  }

  private build(actor: Actor, unitId: string, facts: ClassFacts): TrainingClass {
    const now = this.clock.now();
    return Object.assign(new TrainingClass(), facts, {
      id: newId(),
      unitId,
      state: 'draft',
      createdById: actor.memberId,
      createdAt: now,
      updatedAt: now,
    });
  }

  private async requireSessionsWithin(id: string, { startsOn, endsOn }: ClassFacts): Promise<void> {
    const sessions = await this.parts.sessionsOf(id);
    const count = sessions.filter(({ day }) => day < startsOn || day > endsOn).length;
    if (count > 0) throw activityErrors['class-dates-sessions']({ count });
  }

  private async requireShares(actor: Actor, id: string, shares: QuotaShare[]): Promise<void> {
    const ids = shares.map(({ unitId }) => unitId);
    if (new Set(ids).size < ids.length) throw activityErrors['quota-unit-twice']();
    const known = new Set((await this.parts.quotasOf([id])).map(({ unitId }) => unitId));
    const units = await this.parts.unitsOf(ids);
    for (const unitId of ids) {
      const unit = units.get(unitId);
      if (!unit || !(known.has(unitId) || isWithin(unit.path, classPaths(actor)))) {
        throw organisationErrors['unit-not-found']();
      }
      const above = ids.some((other) => other !== unitId && unit.path.includes(`/${other}/`));
      if (above) throw activityErrors['quota-nested']({ unitName: unit.name });
    }
  }

  /** What has been given out must still fit. */
  private async requirePlaces(id: string, quota: number, shares: QuotaShare[]): Promise<void> {
    const sum = sumOf(shares);
    if (sum > quota) throw activityErrors['quota-exceeds']({ sum, quota });
    const places = { quota, shares, taken: await this.listed.takenBy(id) };
    const units = await this.parts.unitsOf([...places.taken.keys()].filter((one) => one !== null));
    for (const [unitId, taken] of places.taken) {
      if (placesLeft(places, unitId) >= 0) continue;
      if (unitId === null) throw activityErrors['class-quota-below-taken']({ taken });
      const unitName = units.get(unitId)?.name ?? '';
      throw activityErrors['quota-below-taken']({ unitName, taken });
    }
  }

  private trace(
    actor: Actor,
    action: string,
    { id }: TrainingClass,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(actor, action, { subject: 'training-class', subjectId: id, details });
  }
}

function trimmed<Change extends ClassChange>(change: Change): Change {
  const texts = ['name', 'host', 'place', 'audience'] as const;
  const clean = texts.flatMap((field) => {
    const text = change[field];
    return text === undefined ? [] : [[field, text.trim()] as const];
  });
  return { ...change, ...Object.fromEntries(clean) };
}
