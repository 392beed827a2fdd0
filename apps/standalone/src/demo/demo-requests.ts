import type { INestApplicationContext } from '@nestjs/common';
import { ChangeRequests, Members, TransferStart, type Unit } from '#organisation';
import type { Actor } from '#platform';
import type { DemoOrganisation } from './demo-organisation.js';

/** What waits on the desks of the two unit administrators: somebody offered, and two members' wishes. */
export async function askAndOffer(
  rooms: INestApplicationContext,
  { units, actors }: Pick<DemoOrganisation, 'units' | 'actors'>,
): Promise<void> {
  const unit = required(units);
  const actor = required(actors);
  await offer(rooms, actor('unitadmin2'), {
    from: unit('城关镇'),
    to: unit('县水务局'),
    reason: '县委组织部调令，从事农田水利工作',
  });
  await offer(rooms, actor('unitadmin'), {
    from: unit('县教育局'),
    to: unit('城关镇'),
    reason: '选派到镇挂职锻炼一年',
    kind: 'secondment',
  });
  await ask(
    rooms,
    actor('learner'),
    { education: '21' },
    '2025 年取得在职大学学历，毕业证已交人事股',
  );
  await ask(rooms, actor('learner2'), { partyJoinedOn: '2011-06-30' }, '入党日期系统中没有登记');
}

interface Offer {
  from: Unit;
  to: Unit;
  reason: string;
  kind?: 'move' | 'secondment';
}

/** The last in the unit's order goes: the demo's accounts come first and stay. */
async function offer(
  rooms: INestApplicationContext,
  actor: Actor,
  { from, to, reason, kind = 'move' }: Offer,
): Promise<void> {
  const scope = { path: from.path, line: null, authority: null };
  const people = await rooms.get(Members, { strict: false }).inScopes([scope], 'all');
  const last = people.at(-1);
  if (!last) throw new Error(`the demo has nobody in ${from.name}`);
  await rooms
    .get(TransferStart, { strict: false })
    .offer(actor, last.id, { line: 'administrative', kind, toUnitId: to.id, reason });
}

async function ask(
  rooms: INestApplicationContext,
  actor: Actor,
  facts: Parameters<ChangeRequests['ask']>[1]['facts'],
  note: string,
): Promise<void> {
  await rooms.get(ChangeRequests, { strict: false }).ask(actor, { facts, note });
}

function required<Thing>(things: Map<string, Thing>): (name: string) => Thing {
  return (name) => {
    const thing = things.get(name);
    if (!thing) throw new Error(`the demo has nothing called ${name}`);
    return thing;
  };
}
