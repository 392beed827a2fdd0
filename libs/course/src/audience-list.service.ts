import { Injectable } from '@nestjs/common';
import { allPeopleScopes, Members, type MemberSummary, Units } from '#organisation';
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
import { assignmentErrors } from './assignment.errors.js';
import { ASSIGNING_ROLES, assigningPaths, mustAssign } from './assignment.policy.js';
import { AudienceListRepository, type ListInUnit } from './audience-list.repository.js';
import { AudiencePeopleRepository } from './audience-people.repository.js';
import { plainLine } from './course-facts.plan.js';

const MOST_MEMBERS = 5000;

export interface AudienceListView {
  id: string;
  name: string;
  unit: { id: string; name: string };
  size: number;
  createdByName: string;
  updatedAt: Date;
}

export interface NamedPerson {
  name: string;
  idCard: string;
}

/** One row of what was pasted or read from a sheet: who it is, or why nobody. */
export interface MatchedPerson {
  /** From 1. */
  line: number;
  name: string;
  memberId: string | null;
  idCardMask: string | null;
  problem: string | null;
}

/** 名单: persons kept under a name, each from the subtrees of whoever put him on it. */
@Injectable()
export class AudienceLists {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly members: Members,
    private readonly lists: AudienceListRepository,
    private readonly people: AudiencePeopleRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, page: PageRequest): Promise<Page<AudienceListView>> {
    mustAssign(actor);
    const [rows, total] = await this.lists.page(assigningPaths(actor), page);
    return pageOf(rows.map(listView), total, page);
  }

  /** @throws assignment.list-not-found also for another subtree's */
  async find(actor: Actor, id: string): Promise<AudienceListView> {
    return listView(await this.require(actor, id));
  }

  /** Who is on it, as far as he belongs somewhere. */
  async membersOf(actor: Actor, id: string, page: PageRequest): Promise<Page<MemberSummary>> {
    const { size } = await this.require(actor, id);
    const ids = await this.lists.members(id, page);
    return pageOf(await this.members.summariesOf(ids), size, page);
  }

  /** @throws organisation.unit-not-found, assignment.invalid */
  async create(actor: Actor, wish: { name: string; unitId: string }): Promise<AudienceListView> {
    mustAssign(actor);
    const name = requireName(wish.name);
    await this.units.requireInScope(actor, ASSIGNING_ROLES, wish.unitId);
    const id = newId();
    const now = this.clock.now();
    await this.database.transaction(async () => {
      await this.lists.insert({
        id,
        name,
        unitId: wish.unitId,
        size: 0,
        createdBy: actor.memberId,
        createdByName: actor.name,
        createdAt: now,
        updatedAt: now,
      });
      await this.trace(actor, 'audience-list.create', id, { name });
    });
    return this.find(actor, id);
  }

  async rename(actor: Actor, id: string, text: string): Promise<AudienceListView> {
    const name = requireName(text);
    return this.write(actor, id, async (list) => {
      await this.lists.change(id, { name });
      await this.trace(actor, 'audience-list.rename', id, { from: list.name, to: name });
    });
  }

  /** @throws assignment.person-not-found where one is not of the actor's people, assignment.list-full */
  async add(actor: Actor, id: string, memberIds: string[]): Promise<AudienceListView> {
    return this.write(actor, id, async () => {
      const own = await this.people.amongScopes(
        memberIds,
        allPeopleScopes(actor, ...ASSIGNING_ROLES),
      );
      if (memberIds.some((one) => !own.has(one))) throw assignmentErrors['person-not-found']();
      const added = await this.lists.add(id, memberIds);
      await this.trace(actor, 'audience-list.add', id, { added });
    });
  }

  async take(actor: Actor, id: string, memberIds: string[]): Promise<AudienceListView> {
    return this.write(actor, id, async () => {
      await this.lists.take(id, memberIds);
      await this.trace(actor, 'audience-list.take', id, { taken: memberIds.length });
    });
  }

  /** @throws assignment.list-in-use while a rule means it */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.lists.lock(id);
      const { name } = await this.require(actor, id);
      if (await this.lists.isUsed(id)) throw assignmentErrors['list-in-use']();
      await this.lists.remove(id);
      await this.trace(actor, 'audience-list.remove', id, { name });
    });
  }

  /**
   * Who the persons are, by ID card and name together; writes nothing. Who is unknown, called otherwise or of
   * another's people is answered alike.
   */
  async match(actor: Actor, persons: NamedPerson[]): Promise<MatchedPerson[]> {
    mustAssign(actor);
    const found = await this.members.findByIdCards(persons.map(({ idCard }) => idCard));
    const own = await this.people.amongScopes(
      [...found.values()].map(({ id }) => id),
      allPeopleScopes(actor, ...ASSIGNING_ROLES),
    );
    const seen = new Set<string>();
    return persons.map(({ name, idCard }, at) => {
      const member = found.get(idCard);
      const known = member && own.has(member.id) && sameName(member.name, name) ? member : null;
      const again = known !== null && seen.has(known.id);
      if (known) seen.add(known.id);
      return {
        line: at + 1,
        name,
        memberId: again ? null : (known?.id ?? null),
        idCardMask: known?.idCardMask ?? null,
        problem: known ? (again ? '与前面的行重复' : null) : NOBODY,
      };
    });
  }

  private async write(
    actor: Actor,
    id: string,
    work: (list: ListInUnit) => Promise<void>,
  ): Promise<AudienceListView> {
    mustAssign(actor);
    await this.database.transaction(async () => {
      await this.lists.lock(id);
      await work(await this.require(actor, id));
      const size = await this.lists.count(id);
      if (size > MOST_MEMBERS) throw assignmentErrors['list-full']({ most: MOST_MEMBERS });
      await this.lists.change(id, { size, updatedAt: this.clock.now() });
    });
    return this.find(actor, id);
  }

  private async require(actor: Actor, id: string): Promise<ListInUnit> {
    mustAssign(actor);
    const list = await this.lists.find(id, assigningPaths(actor));
    if (!list) throw assignmentErrors['list-not-found']();
    return list;
  }

  private trace(
    actor: Actor,
    action: string,
    subjectId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(actor, action, { subject: 'audience-list', subjectId, details });
  }
}

const NOBODY = '没有找到姓名与身份证号码都相符的本单位人员，请核对';

const sameName = (one: string, other: string) =>
  one.replaceAll(/\s/g, '') === other.replaceAll(/\s/g, '');

function requireName(text: string): string {
  const name = plainLine(text);
  if (name === '') throw assignmentErrors.invalid({ name: '请填写名单名称' });
  return name;
}

function listView({ id, name, unitId, unitName, size, createdByName, updatedAt }: ListInUnit) {
  return { id, name, unit: { id: unitId, name: unitName }, size, createdByName, updatedAt };
}
