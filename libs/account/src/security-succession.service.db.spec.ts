import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount } from '../../../test/factories/account.js';
import { hasMovedTo } from '../../../test/factories/member.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { AccountModule } from './account.module.js';
import { Accounts } from './account.service.js';
import { RoleGrant } from './role-grant.entity.js';
import { SecuritySuccession } from './security-succession.service.js';

let rooms: Rooms;
let succession: SecuritySuccession;
beforeAll(async () => {
  rooms = await startRooms([AccountModule]);
  succession = rooms.get(SecuritySuccession);
});
afterAll(() => rooms.close());

/** A county with an office, a security administrator who works there, and somebody who might follow. */
async function aCounty() {
  const county = await aUnit(rooms, { name: '丰水县' });
  const office = await aUnit(rooms, { parent: county });
  const { member: security } = await anAccount(rooms, { unit: county, roles: ['security-admin'] });
  const { account, member } = await anAccount(rooms, { unit: office });
  return { county, security, account, member };
}

const heldBy = (memberId: string) => rooms.database.repository(RoleGrant).findBy({ memberId });

describe('the office of security administrator', () => {
  it('is filled by the operator when its last holder has been disabled or has left', async () => {
    for (const leaves of ['disabled', 'moved'] as const) {
      const { county, security, account, member } = await aCounty();
      if (leaves === 'disabled') await rooms.get(Accounts).disable(security.id, '停用');
      else await hasMovedTo(rooms, security, await aUnit(rooms));

      expect(await succession.appoint(account.loginName)).toBe('丰水县');

      expect(await heldBy(member.id)).toMatchObject([
        { role: 'security-admin', unitId: county.id, grantedBy: 'system' },
      ]);
    }
  });

  it('is not touched while somebody holds it, nor given to an auditor or to nobody', async () => {
    const { account, member } = await aCounty();
    const alone = await anAccount(rooms, { roles: ['auditor'] });

    for (const [name, code] of [
      [account.loginName, 'account.security-held'],
      [alone.account.loginName, 'account.administrations-apart'],
      ['nobody', 'account.account-not-found'],
    ] as const) {
      await expect(succession.appoint(name)).rejects.toMatchObject({ code });
    }
    expect(await heldBy(member.id)).toEqual([]);
  });
});
