import type { INestApplicationContext } from '@nestjs/common';
import { Ledger } from '#credit';
import { Database, type FakeClock, shanghaiYear } from '#platform';
import { seeded } from './demo-people.js';

const SEED = 7;
const DAY_MS = 86_400_000;
const MOST_HOURS = 18;
const MONTHLY = 0.8;
const NOW_AND_THEN = 0.4;
/** How eager people are, from – to: about six in ten have reached 50 学时 by November. */
const FEWEST = 0.6;
const MORE = 1.7;

export interface Earner {
  memberId: string;
  zeal?: number;
}

/** 学时 of each month on the platform that was used before; with whom they stop is what the overview shows. */
export async function postEarlierHours(
  rooms: INestApplicationContext,
  clock: FakeClock,
  earners: Earner[],
  approvedBy: string,
): Promise<void> {
  const random = seeded(SEED);
  const now = clock.now();
  const months = pastMonths(now);
  for (const { memberId, zeal } of earners) {
    const chosen = zeal !== undefined;
    const eager = zeal ?? FEWEST + random() * MORE;
    const postings = months
      .filter(() => random() < (chosen ? MONTHLY : NOW_AND_THEN))
      .map((day) => ({
        day,
        amountHundredths: 25 * Math.ceil((random() * eager * MOST_HOURS * 4) / (chosen ? 2 : 1)),
      }));
    await rooms.get(Database, { strict: false }).transaction(async () => {
      for (const { day, amountHundredths } of postings) {
        await rooms.get(Ledger, { strict: false }).post({
          memberId,
          source: 'external',
          sourceRef: `earlier-platform-${day.toISOString().slice(0, 7)}`,
          form: 'online-self',
          category: 'knowledge',
          title: `原平台网络学时结转（${day.getUTCMonth() + 1} 月）`,
          studiedMs: null,
          mediaMs: null,
          amountHundredths,
          earnedAt: day,
          period: String(shanghaiYear(day)),
          rule: null,
          postedBy: approvedBy,
          approvedBy,
        });
      }
    });
  }
}

/** The twentieth of each month of this year that lies at least a month back. */
function pastMonths(now: Date): Date[] {
  const year = shanghaiYear(now);
  return Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month, 20, 4))).filter(
    (day) => now.getTime() - day.getTime() > 30 * DAY_MS,
  );
}
