import type { INestApplicationContext } from '@nestjs/common';
import { Ledger } from '#credit';
import { Database, type FakeClock, shanghaiYear } from '#platform';
import { seeded } from './demo-people.js';

const SEED = 7;
const DAY_MS = 86_400_000;
const MOST_HOURS_A_MONTH = 9;
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
  for (const { memberId, zeal = FEWEST + random() * MORE } of earners) {
    const postings = months
      .filter(() => random() < 0.8)
      .map((day) => ({
        day,
        amountHundredths: 25 * Math.ceil(random() * zeal * MOST_HOURS_A_MONTH * 4),
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
