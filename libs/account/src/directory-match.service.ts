import { Injectable } from '@nestjs/common';
import { type Actor, type Line, Vault } from '#platform';
import {
  type Member,
  Members,
  type RawRow,
  readIdCard,
  readPhone,
  type Unit,
  Units,
} from '#organisation';
import type { DirectoryPerson } from './directory-entry.plan.js';
import { IdentityLinks } from './identity-links.service.js';
import { matchOf, sameName } from './identity-match.plan.js';

/** Somebody of the directory, as the import takes him, and which member he is where that is certain. */
export interface Recognised {
  row: RawRow;
  memberId: string | null;
}

/** For whom and where a directory is read. */
export interface Reading {
  actor: Actor;
  providerId: string;
  unit: Unit;
  /** Names of units that were needed so far, by id. */
  unitNames: Map<string, string>;
}

/** The import's column for the place on each line. */
const PLACE: Record<Line, string> = { administrative: 'unit', party: 'branch', site: 'site' };

/**
 * Which member somebody of a directory is: by his ID card; without one, by what was known of him from an earlier
 * reading, or by a phone that only one member of that name has.
 */
@Injectable()
export class DirectoryMatching {
  constructor(
    private readonly vault: Vault,
    private readonly units: Units,
    private readonly members: Members,
    private readonly links: IdentityLinks,
  ) {}

  /** In the order of the people; null for each of whom it is not known. */
  async recognise(reading: Reading, people: DirectoryPerson[]): Promise<(Recognised | null)[]> {
    const subjects = people.map(({ directoryId }) => directoryId);
    const linked = await this.links.membersOf(reading.providerId, subjects);
    const found: (Recognised | null)[] = [];
    for (const person of people) {
      found.push(await this.one(reading, person, linked.get(person.directoryId)));
    }
    return found;
  }

  private async one(
    reading: Reading,
    person: DirectoryPerson,
    linkedId: string | undefined,
  ): Promise<Recognised | null> {
    const { name, idCard } = person;
    if (idCard !== null) {
      // One that cannot be right goes into the import too, whose verdict says so.
      const memberId = readIdCard(idCard) ? (linkedId ?? (await this.byIdCard(person))) : null;
      return { row: await this.row(reading, person, { name, idCard, memberId }), memberId };
    }
    const member = linkedId ? await this.survivor(linkedId) : await this.byPhone(person);
    const isOurs =
      member && (await this.members.isInScope(reading.actor, ['platform-admin'], member.id));
    if (!isOurs) return null;
    const row = await this.row(reading, person, {
      name: sameName(name, member.name) ? member.name : name,
      idCard: this.vault.decrypt(member.idCardCipher),
      memberId: member.id,
    });
    return { row, memberId: member.id };
  }

  /** By the keys of the import's columns. Land lines and numbers of other countries stay out: ours are for messages. */
  private async row(
    { unit, unitNames }: Reading,
    person: DirectoryPerson,
    { name, idCard, memberId }: { name: string; idCard: string; memberId: string | null },
  ): Promise<RawRow> {
    const { title } = person;
    const place = person.unit ?? (memberId && (await this.ownPlace(memberId, unit, unitNames)));
    const phone = person.phone === null ? null : readPhone(person.phone);
    return { name, idCard, phone, title, [PLACE[unit.line]]: place };
  }

  /** Where the directory says nothing of it, a member stays where he is. */
  private async ownPlace(
    memberId: string,
    { line }: Unit,
    names: Reading['unitNames'],
  ): Promise<string | null> {
    const own = (await this.members.unitsOf(memberId)).find((unit) => unit.line === line);
    if (!own) return null;
    const ids = own.path.split('/').filter(Boolean);
    for (const id of ids.filter((one) => !names.has(one))) {
      names.set(id, (await this.units.find(id))?.name ?? '');
    }
    return ids.map((id) => names.get(id)).join('/');
  }

  private async byIdCard({ name, idCard }: DirectoryPerson): Promise<string | null> {
    const member = await this.members.findByIdCard(idCard ?? '');
    return member && sameName(name, member.name) ? member.id : null;
  }

  private async byPhone({ name, phone }: DirectoryPerson): Promise<Member | null> {
    if (phone === null || !readPhone(phone)) return null;
    const member = await this.members.findByPhone(phone);
    const match = matchOf({ name, byIdCard: undefined, byPhone: member });
    return match ? member : null;
  }

  private async survivor(memberId: string): Promise<Member | null> {
    return this.members.find(await this.members.survivorOf(memberId));
  }
}
