import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, type PageRequest, shanghaiDay, Vault } from '#platform';
import { Appointment } from './appointment.entity.js';
import { requireCode } from './code-table.js';
import { maskIdCard, maskPhone, normaliseIdCard, readIdCard, readPhone } from './id-card.plan.js';
import { Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { memberSummary, type MemberSummary } from './member.view.js';
import { Membership } from './membership.entity.js';
import { MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';

export interface NewMember {
  name: string;
  idCard: string;
  phone?: string | null;
  /** Code of GB/T 4762. */
  politicalStatus: string;
  personnelCategory: string;
  /** Where the member belongs: at most one unit of each line, at least one in all. */
  unitIds: string[];
  /** Official order within those units. */
  order?: number;
  /** Since when, `YYYY-MM-DD`; today unless given. */
  fromDay?: string;
  appointment?: NewAppointment;
}

interface NewAppointment {
  /** 现任职务全称. */
  title: string;
  postLevel?: string | null;
  grade?: string | null;
  authority?: string | null;
  partyPost?: string | null;
  fromDay?: string;
}

/** The people who study, and where they belong. */
@Injectable()
export class Members {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly members: MemberRepository,
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
    return this.members.findByIdCardHash(this.vault.lookupHash('id-card', normaliseIdCard(text)));
  }

  /** Null also when several members share the number: it then names nobody. */
  async findByPhone(text: string): Promise<Member | null> {
    const found = await this.members.findByPhoneHash(
      this.vault.lookupHash('phone', readPhone(text) ?? ''),
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** The units to which a member belongs now, the administrative one first; none for who has left. */
  unitsOf(memberId: string): Promise<Unit[]> {
    return this.memberships.unitsOf(memberId);
  }

  /** Members who belong at or below the path now, in official order. */
  async underPath(path: string, page: PageRequest | 'all'): Promise<MemberSummary[]> {
    return (await this.members.underPath(path, page)).map(memberSummary);
  }

  countUnder(path: string): Promise<number> {
    return this.members.countUnder(path);
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
    const fromDay = details.fromDay ?? shanghaiDay(this.clock.now());
    const member = this.buildMember(details);
    const appointment = details.appointment
      ? buildAppointment(member.id, { fromDay, ...details.appointment })
      : null;
    return this.database.transaction(async () => {
      if (await this.members.findByIdCardHash(member.idCardHash)) {
        throw organisationErrors['id-card-taken']();
      }
      const units = await this.requireUnits(details.unitIds);
      await this.members.insert(member, appointment);
      await this.memberships.insert(
        units.map((unit) => buildMembership(member.id, unit, details.order ?? 0, fromDay)),
      );
      return member;
    });
  }

  private buildMember(details: NewMember): Member {
    const name = details.name.trim();
    if (name === '' || name.length > 80) throw organisationErrors['name-invalid']();
    const card = readIdCard(details.idCard);
    if (!card) throw organisationErrors['id-card-invalid']();
    requireCode('political-status', details.politicalStatus);
    requireCode('personnel-category', details.personnelCategory);
    return Object.assign(new Member(), {
      id: newId(),
      name,
      gender: card.gender,
      birthDay: card.birthDay,
      idCardCipher: this.vault.encrypt(card.number),
      idCardHash: this.vault.lookupHash('id-card', card.number),
      idCardMask: maskIdCard(card.number),
      ...this.phoneColumns(details.phone ?? null),
      politicalStatus: details.politicalStatus,
      personnelCategory: details.personnelCategory,
      createdAt: this.clock.now(),
    });
  }

  private phoneColumns(text: string | null) {
    if (text === null) return { phoneCipher: null, phoneHash: null, phoneMask: null };
    const phone = readPhone(text);
    if (!phone) throw organisationErrors['phone-invalid']();
    return {
      phoneCipher: this.vault.encrypt(phone),
      phoneHash: this.vault.lookupHash('phone', phone),
      phoneMask: maskPhone(phone),
    };
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

function buildAppointment(
  memberId: string,
  {
    title,
    postLevel = null,
    grade = null,
    authority = null,
    partyPost = null,
    fromDay,
  }: NewAppointment,
): Appointment {
  requireCode('post-level', postLevel);
  requireCode('grade', grade);
  requireCode('authority', authority);
  requireCode('party-post', partyPost);
  return Object.assign(new Appointment(), {
    id: newId(),
    memberId,
    title,
    postLevel,
    grade,
    authority,
    partyPost,
    fromDay,
    toDay: null,
    openKey: memberId,
  });
}
