import { Injectable } from '@nestjs/common';
import { Membership } from '#organisation';
import { Database } from '#platform';
import { IsNull, Not } from 'typeorm';

/** Of a large unit these speak for all, so that the home page costs the same everywhere. */
const MOST_COLLEAGUES = 200;

/** Who belongs to the same unit. */
@Injectable()
export class ColleagueRepository {
  constructor(private readonly database: Database) {}

  /** The others of his own unit, 200 at most. By the unique open key, then by (unit, open key). */
  async beside(memberId: string): Promise<string[]> {
    const memberships = this.database.repository(Membership);
    const own = await memberships.findOneBy({ openKey: `${memberId}:administrative` });
    if (!own) return [];
    const rows = await memberships.find({
      select: { memberId: true },
      where: { unitId: own.unitId, openKey: Not(IsNull()) },
      take: MOST_COLLEAGUES,
    });
    return rows.map((row) => row.memberId).filter((id) => id !== memberId);
  }
}
