import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '#account';
import { type Member, Members, type Unit, Units } from '#organisation';
import { type Actor, AppConfig, Database } from '#platform';
import { DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.js';
import { demoIdCard, demoPerson, seeded } from './demo-people.js';
import { DEMO_UNITS, type DemoUnit } from './demo-units.js';

const SEED = 20_261_121;
const FEWEST_PER_UNIT = 14;
const MORE_PER_UNIT = 14;
/** People of the accounts come before everybody else of their unit. */
const ACCOUNT_SERIALS = 900;

export interface DemoOrganisation {
  units: Map<string, Unit>;
  /** Everybody but the holders of accounts, in official order. */
  members: Member[];
  /** By login name. */
  actors: Map<string, Actor>;
}

/** Units, a few hundred members and the demo's accounts. */
export async function fillOrganisation(rooms: INestApplicationContext): Promise<DemoOrganisation> {
  return rooms.get(Database, { strict: false }).transaction(async () => {
    const units = await createUnits(rooms);
    const members = await registerMembers(rooms, [...units.values()].filter(isOffice));
    const actors = new Map<string, Actor>();
    for (const [index, account] of DEMO_ACCOUNTS.entries()) {
      actors.set(account.loginName, await openAccount(rooms, units, account, index));
    }
    return { units, members, actors };
  });
}

async function createUnits(rooms: INestApplicationContext): Promise<Map<string, Unit>> {
  const service = rooms.get(Units, { strict: false });
  const made = new Map<string, Unit>();
  const create = async (
    { children = [], ...details }: DemoUnit,
    order: number,
    parentId: string | null,
  ) => {
    const unit = await service.create({ ...details, parentId, order, validFrom: '2020-01-01' });
    made.set(unit.name, unit);
    for (const [index, child] of children.entries()) await create(child, index + 1, unit.id);
  };
  for (const [index, root] of DEMO_UNITS.entries()) await create(root, index + 1, null);
  return made;
}

async function registerMembers(rooms: INestApplicationContext, offices: Unit[]): Promise<Member[]> {
  const random = seeded(SEED);
  const members: Member[] = [];
  for (const office of offices) {
    const size = FEWEST_PER_UNIT + Math.floor(random() * MORE_PER_UNIT);
    for (let index = 0; index < size; index += 1) {
      const person = demoPerson(random, index, members.length, office.name);
      members.push(
        await rooms.get(Members, { strict: false }).register({ ...person, unitIds: [office.id] }),
      );
    }
  }
  return members;
}

/** Offices have people; the county and its two groups have none of their own. */
function isOffice({ line, kind }: Unit): boolean {
  return line === 'administrative' && kind !== 'region';
}

const unnarrowed = { line: null, authority: null };

async function openAccount(
  rooms: INestApplicationContext,
  units: Map<string, Unit>,
  { loginName, name, title, unit, roles }: DemoAccount,
  index: number,
): Promise<Actor> {
  const serial = ACCOUNT_SERIALS + index;
  const home = named(units, unit);
  const member = await rooms.get(Members, { strict: false }).register({
    name,
    idCard: demoIdCard(seeded(SEED + serial), serial),
    phone: `199${String(90_000_000 + serial)}`,
    politicalStatus: '01',
    personnelCategory: '01',
    unitIds: [home.id],
    order: 0,
    fromDay: '2021-07-01',
    appointment: {
      title: unit + title.replace(unit, ''),
      postLevel: '142',
      grade: 'Z09',
      authority: '04',
    },
  });
  const grants = roles.map((grant) => ({
    role: grant.role,
    unitId: named(units, grant.unit).id,
    reason: '演示账号',
  }));
  const password = rooms.get(AppConfig, { strict: false }).demoPassword;
  await rooms
    .get(Accounts, { strict: false })
    .create({ memberId: member.id, loginName, password, isPublic: true, grants });
  return {
    memberId: member.id,
    name,
    sessionId: null,
    grants: [
      { role: 'learner' as const, unitId: home.id, unitPath: home.path, ...unnarrowed },
      ...roles.map((grant) => ({
        role: grant.role,
        unitId: named(units, grant.unit).id,
        unitPath: named(units, grant.unit).path,
        ...unnarrowed,
      })),
    ],
    requestId: null,
    address: null,
  };
}

function named(units: Map<string, Unit>, name: string): Unit {
  const unit = units.get(name);
  if (!unit) throw new Error(`the demo has no unit ${name}`);
  return unit;
}
