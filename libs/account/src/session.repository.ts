import { Injectable } from '@nestjs/common';
import { Database, type Grant, type Line, type Role, shanghaiDay } from '#platform';
import { isOpenMembership, Member, Membership, Unit } from '#organisation';
import { IsNull, LessThan, MoreThan, Not } from 'typeorm';
import type { Account } from './account.entity.js';
import { RoleGrant } from './role-grant.entity.js';
import { SecondFactor } from './second-factor.entity.js';
import { Session } from './session.entity.js';

export interface SessionFacts {
  session: Session;
  memberId: string;
  memberName: string;
  account: Account;
  /** Whether a second factor is asked for at sign-in. */
  hasSecondFactor: boolean;
  /** `learner` in each unit to which the member belongs, and what he was granted and still holds. */
  grants: Grant[];
}

/** One unit of the member beside one of his grants, which he may have none of. */
interface FactRow {
  memberId: string;
  memberName: string;
  hasSecondFactor: boolean | number;
  homeId: string;
  homePath: string;
  role: Role | null;
  unitId: string | null;
  unitPath: string | null;
  line: Line | null;
  authority: string | null;
  heldAtUnitId: string | null;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(Session);
  }

  /**
   * The session that is open at `now` with its member and all his grants; null as well where the
   * account is disabled or its member belongs to no unit. A grant on a unit that was closed or merged holds no
   * more. Runs at every call, so it is one query,
   * from the unique hash of the token along primary and member keys.
   */
  async findFacts(tokenHash: string, now: Date): Promise<SessionFacts | null> {
    const { entities, raw } = await this.rows
      .createQueryBuilder('session')
      .innerJoinAndSelect('session.account', 'account', "account.state = 'active'")
      .leftJoin(
        SecondFactor,
        'factor',
        'factor.accountId = account.id AND factor.confirmedAt IS NOT NULL',
      )
      .innerJoin(Member, 'member', 'member.id = account.memberId')
      .innerJoin(
        Membership,
        'membership',
        `membership.memberId = member.id AND ${isOpenMembership('membership')}`,
      )
      .innerJoin(Unit, 'home', 'home.id = membership.unitId')
      .leftJoin(
        RoleGrant,
        'roleGrant',
        `roleGrant.memberId = member.id AND roleGrant.validFrom <= :now
          AND (roleGrant.validTo IS NULL OR roleGrant.validTo > :now)`,
      )
      .leftJoin(
        Unit,
        'unit',
        'unit.id = roleGrant.unitId AND (unit.validTo IS NULL OR unit.validTo >= :today)',
      )
      .addSelect('member.id', 'memberId')
      .addSelect('member.name', 'memberName')
      .addSelect('factor.accountId IS NOT NULL', 'hasSecondFactor')
      .addSelect('home.id', 'homeId')
      .addSelect('home.path', 'homePath')
      .addSelect('roleGrant.role', 'role')
      .addSelect('unit.id', 'unitId')
      .addSelect('unit.path', 'unitPath')
      .addSelect('roleGrant.line', 'line')
      .addSelect('roleGrant.authority', 'authority')
      .addSelect('roleGrant.heldAtUnitId', 'heldAtUnitId')
      .where('session.tokenHash = :tokenHash AND session.closedAt IS NULL', { tokenHash })
      .andWhere('session.expiresAt > :now AND session.endsAt > :now', {
        now,
        today: shanghaiDay(now),
      })
      .orderBy('membership.line')
      .addOrderBy('roleGrant.id')
      .getRawAndEntities<FactRow>();
    const [session] = entities;
    const [first] = raw;
    if (!session?.account || !first) return null;
    const { memberId, memberName } = first;
    const hasSecondFactor = Boolean(Number(first.hasSecondFactor));
    const { account } = session;
    return { session, account, memberId, memberName, hasSecondFactor, grants: grantsIn(raw) };
  }

  async insert(session: Session): Promise<void> {
    await this.rows.insert(session);
  }

  async update(id: string, change: Partial<Session>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  /** The open ones of an account, newest first, by the index of the account. */
  openOf(accountId: string, now: Date): Promise<Session[]> {
    const open = { accountId, closedAt: IsNull(), expiresAt: MoreThan(now), endsAt: MoreThan(now) };
    return this.rows.find({ where: open, order: { createdAt: 'DESC', id: 'DESC' }, take: 100 });
  }

  async lastSignInOf(accountId: string): Promise<Date | null> {
    const order = { createdAt: 'DESC' } as const;
    return (await this.rows.findOne({ where: { accountId }, order }))?.createdAt ?? null;
  }

  /** All of the account but the one that is named. @returns how many were open. */
  async closeAllOf(accountId: string, exceptId: string | null, closedAt: Date): Promise<number> {
    const open = { accountId, closedAt: IsNull(), ...(exceptId && { id: Not(exceptId) }) };
    const { affected } = await this.rows.update(open, { closedAt });
    return affected ?? 0;
  }

  /** @returns false when it was closed already. */
  async close(id: string, closedAt: Date): Promise<boolean> {
    const { affected } = await this.rows
      .createQueryBuilder()
      .update()
      .set({ closedAt })
      .where('id = :id AND closedAt IS NULL', { id })
      .execute();
    return affected === 1;
  }

  /** Rows of sessions that ended before then, signed out or not. */
  async purge(before: Date): Promise<void> {
    await this.rows.delete({ expiresAt: LessThan(before) });
  }
}

function grantsIn(rows: FactRow[]): Grant[] {
  const learner = rows.map(({ homeId, homePath }) => ({
    role: 'learner' as const,
    unitId: homeId,
    unitPath: homePath,
    line: null,
    authority: null,
  }));
  const homePaths = rows.map(({ homePath }) => homePath);
  const granted = rows.flatMap(({ role, unitId, unitPath, line, authority, heldAtUnitId }) =>
    role && unitId && unitPath && isStillAt(heldAtUnitId, homePaths)
      ? [{ role, unitId, unitPath, line, authority }]
      : [],
  );
  const distinct = new Map<string, Grant>();
  for (const grant of [...learner, ...granted]) {
    distinct.set([grant.role, grant.unitId, grant.line, grant.authority].join(' '), grant);
  }
  return [...distinct.values()];
}

/** Whether one of the units to which somebody belongs is the given one or lies below it. */
function isStillAt(unitId: string | null, homePaths: string[]): boolean {
  return unitId !== null && homePaths.some((path) => path.includes(`/${unitId}/`));
}
