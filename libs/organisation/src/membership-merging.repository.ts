import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { Membership } from './membership.entity.js';

/** What the span before the day has of its own; all other columns are those of the row that goes on. */
const OWN = ['id', 'toDay', 'openKey'];

/**
 * Everybody of a unit at once, by two statements found by the index on `(unit_id, open_key)`: twenty thousand
 * members move in one short transaction.
 */
@Injectable()
export class MembershipMergingRepository {
  constructor(private readonly database: Database) {}

  /** Memberships of the unit, of any kind, that last on `day` or later. */
  countFrom(unitId: string, day: string): Promise<number> {
    return this.lasting(unitId, day).getCount();
  }

  /**
   * Who belongs to a unit on `day` or later belongs to another from then on. A row that lasts keeps its id; the span
   * before the day becomes a closed row of the old unit.
   * @returns how many memberships moved
   */
  async moveAll(fromId: string, toId: string, day: string, lastDay: string): Promise<number> {
    const moved = await this.countFrom(fromId, day);
    const freshId = this.database.kind === 'sqlite' ? 'lower(hex(randomblob(16)))' : 'UUID()';
    const { columns } = this.database.repository(Membership).metadata;
    const copied = columns
      .filter(({ propertyName }) => !OWN.includes(propertyName))
      .map(({ databaseName }) => `\`${databaseName}\``)
      .join(', ');
    await this.run(
      `INSERT INTO membership (id, to_day, open_key, ${copied})
       SELECT ${freshId}, ?, NULL, ${copied} FROM membership
       WHERE unit_id = ? AND from_day < ? AND (to_day IS NULL OR to_day >= ?)`,
      [lastDay, fromId, day, day],
    );
    await this.run(
      `UPDATE membership SET unit_id = ?, from_day = CASE WHEN from_day < ? THEN ? ELSE from_day END
       WHERE unit_id = ? AND (to_day IS NULL OR to_day >= ?)`,
      [toId, day, day, fromId, day],
    );
    return moved;
  }

  private lasting(unitId: string, day: string) {
    return this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .where('membership.unitId = :unitId', { unitId })
      .andWhere('(membership.toDay IS NULL OR membership.toDay >= :day)', { day });
  }

  private async run(sql: string, values: unknown[]): Promise<void> {
    await this.database.manager.query(sql, values);
  }
}
