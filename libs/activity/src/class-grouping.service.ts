import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Database } from '#platform';
import { ClassDesk } from './class-desk.service.js';
import { planEvenGroups, splitFault } from './class-grouping.plan.js';
import type { ClassDuty } from './class-member.entity.js';
import { ClassRollRepository, type RollRow } from './class-roll.repository.js';
import { classWorkErrors } from './class-work.errors.js';
import { activityErrors } from './activity.errors.js';

export interface GroupMemberView {
  memberId: string;
  name: string;
  unitName: string;
  title: string | null;
  duty: ClassDuty | null;
}

export interface GroupView {
  /** Null: those who are in no group. */
  groupNo: number | null;
  members: GroupMemberView[];
}

export interface Placement {
  memberId: string;
  groupNo: number | null;
}

/** 分组: who is in which group, and who leads it and the class. */
@Injectable()
export class ClassGrouping {
  constructor(
    private readonly database: Database,
    private readonly desk: ClassDesk,
    private readonly roll: ClassRollRepository,
    private readonly audit: Audit,
  ) {}

  /** The groups in order, those without a group last; for the organiser and the class teacher. */
  async list(actor: Actor, classId: string): Promise<GroupView[]> {
    await this.desk.run(actor, classId);
    return groupsOf(await this.roll.roll(classId));
  }

  /** The same for one of the class. */
  async mine(actor: Actor, classId: string): Promise<GroupView[]> {
    await this.desk.attend(actor, classId);
    return groupsOf(await this.roll.roll(classId));
  }

  /**
   * Puts everybody into one of so many groups, of even size and mixed by unit. Who led a group leads none.
   * @throws class-work.group-split, class-work.class-over
   */
  async split(actor: Actor, classId: string, groups: number): Promise<GroupView[]> {
    const { name: className } = await this.desk.change(actor, classId);
    await this.database.transaction(async () => {
      const people = await this.roll.roll(classId);
      const reason = splitFault(people.length, groups);
      if (reason !== null) throw classWorkErrors['group-split']({ reason });
      await this.write(classId, planEvenGroups(people, groups));
      await this.audit.record(actor, 'class-work.group', {
        subject: 'training-class',
        subjectId: classId,
        details: { className, groups, people: people.length },
      });
    });
    return groupsOf(await this.roll.roll(classId));
  }

  /** Moves people by hand; who is not named stays where he is. @throws class-work.not-in-class */
  async place(actor: Actor, classId: string, placements: Placement[]): Promise<GroupView[]> {
    const { name: className } = await this.desk.change(actor, classId);
    await this.database.transaction(async () => {
      const listed = new Set((await this.roll.roll(classId)).map(({ memberId }) => memberId));
      const strangers = placements.filter(({ memberId }) => !listed.has(memberId));
      if (strangers.length > 0) throw classWorkErrors['not-in-class']({ count: strangers.length });
      const moves = new Map(placements.map(({ memberId, groupNo }) => [memberId, groupNo]));
      await this.write(classId, moves);
      await this.audit.record(actor, 'class-work.group', {
        subject: 'training-class',
        subjectId: classId,
        details: { className, people: moves.size },
      });
    });
    return groupsOf(await this.roll.roll(classId));
  }

  /**
   * Names 班长, 副班长 or 组长 (null takes it back). A class has one 班长, a group one 组长.
   * @throws activity.class-member-not-found, class-work.leader-without-group
   */
  async appoint(
    actor: Actor,
    classId: string,
    { memberId, duty }: { memberId: string; duty: ClassDuty | null },
  ): Promise<GroupView[]> {
    const { name: className } = await this.desk.change(actor, classId);
    await this.database.transaction(async () => {
      const people = await this.roll.roll(classId);
      const person = people.find((one) => one.memberId === memberId);
      if (!person) throw activityErrors['class-member-not-found']();
      if (duty === 'group-leader' && person.groupNo === null) {
        throw classWorkErrors['leader-without-group']();
      }
      if (duty === 'group-leader') {
        await this.roll.clearDuty(classId, duty, person.groupNo ?? undefined);
      }
      if (duty === 'monitor') await this.roll.clearDuty(classId, duty);
      await this.roll.setDuty(classId, memberId, duty);
      await this.audit.record(actor, 'class-work.appoint', {
        subject: 'training-class',
        subjectId: classId,
        details: { className, name: person.name, duty },
      });
    });
    return groupsOf(await this.roll.roll(classId));
  }

  private async write(classId: string, plan: Map<string, number | null>): Promise<void> {
    const byGroup = Map.groupBy(plan.keys(), (memberId) => plan.get(memberId) ?? null);
    for (const [groupNo, memberIds] of byGroup) await this.roll.put(classId, memberIds, groupNo);
  }
}

const FIRST: Record<ClassDuty, number> = { monitor: 0, 'deputy-monitor': 1, 'group-leader': 2 };
const rank = ({ duty }: RollRow) => (duty === null ? FIRST['group-leader'] + 1 : FIRST[duty]);

/** Who leads stands first; the others in the order of the roll. */
function groupsOf(people: RollRow[]): GroupView[] {
  const groups = Map.groupBy(people, ({ groupNo }) => groupNo);
  return [...groups]
    .toSorted(([one], [other]) => (one ?? Infinity) - (other ?? Infinity))
    .map(([groupNo, members]) => ({
      groupNo,
      members: members
        .toSorted((one, other) => rank(one) - rank(other))
        .map(({ memberId, name, unitName, title, duty }) => ({
          memberId,
          name,
          unitName,
          title,
          duty,
        })),
    }));
}
