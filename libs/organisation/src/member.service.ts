import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Database,
  hasRole,
  newId,
  type PageRequest,
  platformErrors,
  type Role,
  shanghaiDay,
} from '#platform';
import type { Appointment } from './appointment.entity.js';
import { AppointmentRepository } from './appointment.repository.js';
import {
  buildAppointment,
  clean,
  type MemberChange,
  MemberChanges,
} from './member-change.service.js';
import { datedFacts, type DatedFacts, NO_FACTS, requireFacts } from './member-facts.plan.js';
import { MemberNumbers } from './member-numbers.service.js';
import { Member } from './member.entity.js';
import { MEMBER_DESKS } from './member.policy.js';
import { MemberRepository } from './member.repository.js';
import { memberSummary, type MemberSummary } from './member.view.js';
import { Membership } from './membership.entity.js';
import { MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import { allPeopleScopes } from './people-scope.policy.js';
import type { PeopleScope } from './people-scope.view.js';
import { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';

export interface NewMember {
  name: string;
  idCard: string;
  phone?: string | null;
  /** Code of GB/T 4762. */
  politicalStatus: string;
  personnelCategory: string;
  /** 民族, a code of GB/T 3304. */
  ethnicity?: string | null;
  /** 学历. */
  education?: string | null;
  /** 档案出生日期; may differ from the card's. */
  archiveBirthDay?: string | null;
  /** 入党日期. */
  partyJoinedOn?: string | null;
  /** Where the member belongs: at most one unit of each line, at least one in all. */
  unitIds: string[];
  /** Official order within those units. */
  order?: number;
  /** Since when, `YYYY-MM-DD`; today unless given. */
  fromDay?: string;
  appointment?: NewAppointment;
}

/** The dated facts with which a member begins; `fromDay` where they are older than the membership. */
interface NewAppointment extends Partial<
  Omit<DatedFacts, 'personnelCategory' | 'politicalStatus'>
> {
  fromDay?: string;
}

/** The people who study, and where they belong. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly numbers: MemberNumbers,
    private readonly changes: MemberChanges,
    private readonly members: MemberRepository,
    private readonly appointments: AppointmentRepository,
    private readonly memberships: MembershipRepository,
    private readonly units: UnitRepository,
  ) {}

  find(id: string): Promise<Member | null> {
    return this.members.find(id);
  }

  findMany(ids: string[]): Promise<Member[]> {
    return this.members.findMany(ids);
  }

  /** x or X, full-width digits and blanks make no difference. */
  findByIdCard(text: string): Promise<Member | null> {
    return this.members.findByIdCardHash(this.numbers.idCardHashes(text));
  }

  /** Card as it was typed → member, for those whom the system knows. */
  async findByIdCards(texts: string[]): Promise<Map<string, Member>> {
    const hashes = new Map(texts.map((text) => [text, this.numbers.idCardHashes(text)]));
    const found = await this.members.findByIdCardHashes([...hashes.values()].flat());
    const byHash = new Map(found.map((member) => [member.idCardHash, member]));
    return new Map(
      [...hashes].flatMap(([text, own]) => {
        const member = own.map((hash) => byHash.get(hash)).find((one) => one !== undefined);
        return member ? [[text, member] as const] : [];
      }),
    );
  }

  /** Null also when several members share the number: it then names nobody. */
  async findByPhone(text: string): Promise<Member | null> {
    const found = await this.members.findByPhoneHash(this.numbers.phoneHashes(text));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** The member's own id, and those of records of him that were merged into it: what was recorded under them is his. */
  async recordsOf(memberId: string): Promise<string[]> {
    return [memberId, ...(await this.members.mergedInto(memberId))];
  }

  /** The record that is kept, where this one was merged into another; else its own id. */
  async survivorOf(memberId: string): Promise<string> {
    return (await this.members.find(memberId))?.mergedIntoId ?? memberId;
  }

  /** Everybody who shares the number, a household at most. */
  allByPhone(text: string): Promise<Member[]> {
    return this.members.findByPhoneHash(this.numbers.phoneHashes(text), 50);
  }

  /** The units to which a member belongs now, the administrative one first; none for who has left. */
  unitsOf(memberId: string): Promise<Unit[]> {
    return this.memberships.unitsOf(memberId);
  }

  /** Members who belong to the scopes now, in official order. */
  async inScopes(scopes: PeopleScope[], page: PageRequest | 'all'): Promise<MemberSummary[]> {
    return (await this.members.inScopes(scopes, page)).map(memberSummary);
  }

  countIn(scopes: PeopleScope[]): Promise<number> {
    return this.members.countIn(scopes);
  }

  /** In the order of the ids; with the administrative unit where there is one. Who has left is left out. */
  async summariesOf(ids: string[]): Promise<MemberSummary[]> {
    const first = new Map<string, MemberSummary>();
    for (const row of await this.members.rowsOf(ids)) {
      if (!first.has(row.id)) first.set(row.id, memberSummary(row));
    }
    return ids.flatMap((id) => first.get(id) ?? []);
  }

  /**
   * Takes a member on. Birth date and sex are read from the card.
   * @throws organisation.id-card-invalid, id-card-taken, phone-invalid, code-unknown, one-unit-per-line …
   */
  async register(details: NewMember): Promise<Member> {
    const today = shanghaiDay(this.clock.now());
    const fromDay = details.fromDay ?? today;
    const facts = firstFacts(details, today);
    const member = this.buildMember(details);
    const since = details.appointment?.fromDay ?? fromDay;
    return this.database.transaction(async () => {
      if (await this.findByIdCard(details.idCard)) {
        throw organisationErrors['id-card-taken']();
      }
      const units = await this.requireUnits(details.unitIds);
      await this.members.insert(member);
      await this.appointments.insert(buildAppointment(member.id, facts, since));
      await this.memberships.insert(
        units.map((unit) => buildMembership(member.id, unit, details.order ?? 0, fromDay)),
      );
      return member;
    });
  }

  /**
   * The member, where the actor holds one of the roles over a unit to which the member belongs now.
   * @throws platform.forbidden without any of the roles, organisation.member-not-found outside their subtrees.
   */
  async requireInScope(actor: Actor, roles: Role[], memberId: string): Promise<Member> {
    if (!hasRole(actor, ...roles)) throw platformErrors.forbidden();
    const member = await this.members.find(memberId);
    if (!member || !(await this.isInScope(actor, roles, memberId))) {
      throw organisationErrors['member-not-found']();
    }
    return member;
  }

  /** Whether the actor holds one of the roles over a unit to which the member belongs now. */
  isInScope(actor: Actor, roles: Role[], memberId: string): Promise<boolean> {
    return this.memberships.isInScopes(memberId, allPeopleScopes(actor, ...roles));
  }

  /**
   * Changes what is said of a member: dated facts from `fromDay` on (a new span, or a correction of the open
   * one when that is its first day), everything else at once.
   * @throws organisation.member-not-found, fact-day-past, id-card-taken, code-unknown …
   */
  async change(actor: Actor, memberId: string, change: MemberChange): Promise<Member> {
    await this.requireInScope(actor, MEMBER_DESKS, memberId);
    return this.changes.apply(actor, memberId, change);
  }

  /** Member id → the dated facts on a day; nobody of whom nothing was known then. */
  async factsOn(memberIds: string[], day: string): Promise<Map<string, Appointment>> {
    const spans = await this.appointments.onDay(memberIds, day);
    return new Map(spans.map((span) => [span.memberId, span]));
  }

  private buildMember(details: NewMember): Member {
    const { name, idCard, phone = null } = details;
    const { ethnicity = null, education = null } = details;
    const { archiveBirthDay = null, partyJoinedOn = null } = details;
    const person = clean({ name, ethnicity, education, archiveBirthDay, partyJoinedOn });
    requireFacts(person, shanghaiDay(this.clock.now()));
    return Object.assign(new Member(), {
      id: newId(),
      ...person,
      ...this.numbers.idCardColumns(idCard),
      ...this.numbers.phoneColumns(phone),
      politicalStatus: details.politicalStatus,
      personnelCategory: details.personnelCategory,
      createdAt: this.clock.now(),
    });
  }

  private async requireUnits(ids: string[]): Promise<Unit[]> {
    if (ids.length === 0) throw organisationErrors['unit-required']();
    const units = await this.units.findMany(ids);
    if (units.length < new Set(ids).size) throw organisationErrors['unit-not-found']();
    const lines = new Set(units.map(({ line }) => line));
    if (lines.size < units.length) throw organisationErrors['one-unit-per-line']();
    return units;
  }
}

function buildMembership(memberId: string, unit: Unit, order: number, fromDay: string): Membership {
  return Object.assign(new Membership(), {
    id: newId(),
    memberId,
    unitId: unit.id,
    line: unit.line,
    kind: 'main',
    order,
    fromDay,
    toDay: null,
    openKey: `${memberId}:${unit.line}`,
  });
}

/** The facts with which a member begins. */
function firstFacts({ appointment = {}, ...details }: NewMember, today: string): DatedFacts {
  const { personnelCategory, politicalStatus } = details;
  const facts = {
    ...NO_FACTS,
    ...clean(datedFacts(appointment)),
    personnelCategory,
    politicalStatus,
  };
  requireFacts(facts, today);
  const since = appointment.fromDay ?? details.fromDay ?? today;
  return {
    ...facts,
    titleSince: facts.titleSince ?? (facts.title && since),
    postLevelSince: facts.postLevelSince ?? (facts.postLevel && since),
    gradeSince: facts.gradeSince ?? (facts.grade && since),
  };
}
