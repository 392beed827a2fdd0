import { Injectable } from '@nestjs/common';
import { LedgerMerging } from '#credit';
import { type MembersMerged, membersMerged } from '#organisation';
import { type EventHandler, EventListener } from '#platform';

/** Two records of one person are one: their hours too. Called again, it finds nothing left to carry. */
@Injectable()
@EventListener(membersMerged, 'credit.carry-entries')
export class CarryEntriesListener implements EventHandler<MembersMerged> {
  constructor(private readonly merging: LedgerMerging) {}

  async handle(merged: MembersMerged): Promise<void> {
    await this.merging.carry(merged);
  }
}
