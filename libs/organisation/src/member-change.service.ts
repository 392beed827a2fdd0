import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId, shanghaiDay } from '#platform';
import { Appointment } from './appointment.entity.js';
import { AppointmentRepository } from './appointment.repository.js';
import {
  datedFacts,
  type DatedFacts,
  type MemberFacts,
  planFactChange,
  requireFacts,
} from './member-facts.plan.js';
import { MemberNumbers } from './member-numbers.service.js';
import { type Access, Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';

export interface MemberChange {
  /** What is to be said from now on; what is left out stays. */
  facts: Partial<MemberFacts>;
  /** From which day the dated facts hold, `YYYY-MM-DD`; today unless given. */
  fromDay?: string;
}

/** Changes of a member's facts, once somebody has decided that they may be made. */
@Injectable()
export class MemberChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly numbers: MemberNumbers,
    private readonly members: MemberRepository,
    private readonly appointments: AppointmentRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  /**
   * Writes dated facts as a new span from the day on, or into the open span when the day is its first;
   * everything else of the person at once. Asks nobody's right: for `Members.change`, for an approved
   * request, for imports and directories that have checked their scope.
   *
   * @throws organisation.member-not-found, fact-day-past, id-card-taken, code-unknown …
   */
  async apply(actor: Actor, memberId: string, change: MemberChange): Promise<Member> {
    const today = shanghaiDay(this.clock.now());
    const facts = clean(change.facts);
    requireFacts(facts, today);
    return this.database.transaction(async () => {
      const [member] = await this.database.lockRows(Member, 'id', [memberId]);
      if (!member) throw organisationErrors['member-not-found']();
      const dated = await this.changeDated(memberId, facts, change.fromDay ?? today, today);
      const person = await this.personColumns(member, facts);
      const after = { ...person, ...current(dated) };
      if (Object.keys(after).length > 0) await this.members.update(memberId, after);
      await this.memberships.refreshCopies([memberId]);
      await this.trace(actor, memberId, { ...facts }, change.fromDay ?? today);
      return Object.assign(member, after);
    });
  }

  /** What the accounts say of some members: for filtering a list, never for letting anybody in. */
  async noteAccess(memberIds: string[], access: Access): Promise<void> {
    await this.database.transaction(async () => {
      for (const id of memberIds) await this.members.update(id, { access });
      await this.memberships.refreshCopies(memberIds);
    });
  }

  /** @returns the facts that hold now, or nothing when none of them changed. */
  private async changeDated(
    memberId: string,
    facts: Partial<MemberFacts>,
    fromDay: string,
    today: string,
  ): Promise<Partial<DatedFacts>> {
    const open = await this.appointments.lockOpen(memberId);
    if (!open) throw organisationErrors['member-not-found']();
    const plan = planFactChange(open, datedFacts(facts), fromDay, today);
    if (plan.step === 'none') return {};
    if (plan.step === 'correct') {
      await this.appointments.update(open.id, plan.facts);
      return plan.facts;
    }
    await this.appointments.update(open.id, { toDay: plan.lastDay, openKey: null });
    await this.appointments.insert(buildAppointment(memberId, plan.facts, fromDay));
    return plan.facts;
  }

  private async personColumns(
    member: Member,
    facts: Partial<MemberFacts>,
  ): Promise<Partial<Member>> {
    const { name, idCard, phone, ethnicity, education, archiveBirthDay, partyJoinedOn } = facts;
    const plain = { name, ethnicity, education, archiveBirthDay, partyJoinedOn };
    return {
      ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
      ...(idCard !== undefined && (await this.freeIdCard(member, idCard))),
      ...(phone !== undefined && this.numbers.phoneColumns(phone)),
    };
  }

  private async freeIdCard(member: Member, idCard: string): Promise<Partial<Member>> {
    const columns = this.numbers.idCardColumns(idCard);
    const holder = await this.members.findByIdCardHash(this.numbers.idCardHashes(idCard));
    if (holder && holder.id !== member.id) throw organisationErrors['id-card-taken']();
    return columns;
  }

  /** Which facts, and their values where these are codes, days or a post; never a number or a name. */
  private async trace(
    actor: Actor,
    memberId: string,
    facts: Partial<MemberFacts>,
    fromDay: string,
  ): Promise<void> {
    const { name, idCard, phone, ...open } = facts;
    const closed = Object.entries({ name, idCard, phone });
    await this.audit.record(actor, 'member.change', {
      subject: 'member',
      subjectId: memberId,
      details: {
        fromDay,
        facts: open,
        personal: closed.filter(([, value]) => value !== undefined).map(([field]) => field),
      },
    });
  }
}

export function buildAppointment(
  memberId: string,
  facts: DatedFacts,
  fromDay: string,
): Appointment {
  return Object.assign(new Appointment(), {
    ...facts,
    id: newId(),
    memberId,
    fromDay,
    toDay: null,
    openKey: memberId,
  });
}

/** Blanks around words dropped, an empty title as none. @throws organisation.name-invalid */
export function clean(facts: Partial<MemberFacts>): Partial<MemberFacts> {
  const given = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as Partial<MemberFacts>;
  if (typeof given.title === 'string') given.title = given.title.trim() || null;
  if (given.name !== undefined) {
    given.name = given.name.trim();
    if (given.name === '' || given.name.length > 80) throw organisationErrors['name-invalid']();
  }
  return given;
}

/** The two that the member's own row repeats. */
function current({ personnelCategory, politicalStatus }: Partial<DatedFacts>): Partial<Member> {
  return {
    ...(personnelCategory !== undefined && { personnelCategory }),
    ...(politicalStatus !== undefined && { politicalStatus }),
  };
}
