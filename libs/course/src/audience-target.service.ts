import { Injectable } from '@nestjs/common';
import {
  MEMBER_DESKS,
  Members,
  organisationErrors,
  type PeopleScope,
  peopleScopes,
} from '#organisation';
import type { Actor, Line, Role } from '#platform';
import { assignmentErrors } from './assignment.errors.js';
import { AudienceListRepository } from './audience-list.repository.js';
import {
  boundTarget,
  requireTarget,
  scopesOfTarget,
  type TargetRow,
  targetText,
  type TargetWish,
} from './audience-target.plan.js';
import { AudiencePeopleRepository, meantBy } from './audience-people.repository.js';
import { unpackCodes } from './audience.plan.js';
import type { Restriction } from './audience.repository.js';
import { assigningPaths } from './assignment.policy.js';

const MOST_TARGETS = 50;

interface Named {
  id: string;
  name: string;
}

export interface TargetView {
  unit: Named;
  line: Line | null;
  seniorityFrom: number | null;
  seniorityTo: number | null;
  authorities: string[];
  partyPosts: string[];
  personnelCategories: string[];
  politicalStatuses: string[];
  inLeadership: boolean | null;
  list: Named | null;
  member: Named | null;
  /** The same in one line. */
  text: string;
}

/** Whom somebody means, and whether he may mean them. */
@Injectable()
export class AudienceTargets {
  constructor(
    private readonly people: AudiencePeopleRepository,
    private readonly lists: AudienceListRepository,
    private readonly members: Members,
  ) {}

  /**
   * What is wished, within the actor's grants of those roles: another subtree's unit, list or person is not there.
   * @throws assignment.invalid, nobody-in-scope, list-not-found; organisation.unit-not-found, member-not-found
   */
  async bound(actor: Actor, roles: Role[], wishes: TargetWish[]): Promise<TargetRow[]> {
    if (wishes.length > MOST_TARGETS) {
      throw assignmentErrors.invalid({ targets: `最多 ${MOST_TARGETS} 组对象，多人请用名单` });
    }
    const units = await this.people.units(wishes.map(({ unitId }) => unitId));
    const rows: TargetRow[] = [];
    for (const wish of wishes) {
      requireTarget(wish);
      const path = units.get(wish.unitId)?.path;
      const scopes = path === undefined ? [] : peopleScopes(actor, roles, path);
      // A grant further down covers a part of the unit only; who means the whole has to hold the whole.
      const whole = scopes.filter((scope) => scope.path === path);
      if (whole.length === 0) throw organisationErrors['unit-not-found']();
      if (wish.listId) await this.requireList(actor, wish.listId);
      if (wish.memberId) await this.members.requireInScope(actor, MEMBER_DESKS, wish.memberId);
      const bound = boundTarget(wish, whole);
      if (bound.length === 0) throw assignmentErrors['nobody-in-scope']();
      rows.push(...bound);
    }
    return rows;
  }

  /** Where the rows reach people. */
  async scopesOf(rows: TargetRow[]): Promise<PeopleScope[]> {
    const units = await this.people.units(rows.map(({ unitId }) => unitId));
    return rows.flatMap((row) => scopesOfTarget(row, units.get(row.unitId)?.path ?? ''));
  }

  /** The condition of being meant; a unit that is gone means nobody. */
  async meant(rows: TargetRow[], name?: string): Promise<Restriction> {
    const units = await this.people.units(rows.map(({ unitId }) => unitId));
    return meantBy(rows, units, name);
  }

  /** @param open whether the lists and persons may be named. */
  async views<Row extends TargetRow>(rows: Row[], open: boolean): Promise<TargetView[]> {
    const given = (ids: (string | null)[]) => ids.filter((id) => id !== null);
    const units = await this.people.units(rows.map(({ unitId }) => unitId));
    const lists = await this.lists.names(given(rows.map(({ listId }) => listId)));
    const people = await this.people.names(given(rows.map(({ memberId }) => memberId)));
    return rows.map((row) => {
      const unit = units.get(row.unitId)?.name ?? '（单位已撤销）';
      const list = row.listId === null ? null : open ? lists.get(row.listId) : '指定名单';
      const member = row.memberId === null ? null : open ? people.get(row.memberId) : '指定人员';
      return {
        unit: { id: row.unitId, name: unit },
        line: row.line,
        seniorityFrom: row.seniorityFrom,
        seniorityTo: row.seniorityTo,
        authorities: unpackCodes(row.authorities),
        partyPosts: unpackCodes(row.partyPosts),
        personnelCategories: unpackCodes(row.personnelCategories),
        politicalStatuses: unpackCodes(row.politicalStatuses),
        inLeadership: row.inLeadership,
        list: named(open ? row.listId : '', list),
        member: named(open ? row.memberId : '', member),
        text: targetText(row, { unit, list: list ?? null, member: member ?? null }),
      };
    });
  }

  private async requireList(actor: Actor, listId: string): Promise<void> {
    if (!(await this.lists.find(listId, assigningPaths(actor)))) {
      throw assignmentErrors['list-not-found']();
    }
  }
}

function named(id: string | null, name: string | null | undefined): Named | null {
  return name === null || name === undefined ? null : { id: id ?? '', name };
}
