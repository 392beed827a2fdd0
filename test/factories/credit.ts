import { type NewEntry, Ledger } from '#credit';
import { newId } from '#platform';
import type { Rooms } from '../harness/start-rooms.js';

let made = 0;

/** An entry ready to be posted: an online course of 30 minutes that gave 1.50 学时 today. */
export function anEntry(
  rooms: Pick<Rooms, 'clock'>,
  wish: Partial<NewEntry> & { memberId: string },
): NewEntry {
  made += 1;
  const earnedAt = wish.earnedAt ?? rooms.clock.now();
  return {
    source: 'online-course',
    sourceRef: newId(),
    form: 'online-self',
    category: 'theory',
    title: `课程${made}`,
    studiedMs: 1_800_000,
    mediaMs: 1_800_000,
    amountHundredths: 150,
    earnedAt,
    period: '2026',
    rule: { code: 'yunnan', version: 1 },
    postedBy: 'system',
    ...wish,
  };
}

/** The same, posted. Needs CreditModule among the rooms. */
export function postedEntry(
  rooms: Pick<Rooms, 'clock' | 'get'>,
  wish: Partial<NewEntry> & { memberId: string },
) {
  return rooms.get(Ledger).post(anEntry(rooms, wish));
}
