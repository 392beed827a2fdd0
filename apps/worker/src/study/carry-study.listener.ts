import { Injectable } from '@nestjs/common';
import { type MembersMerged, membersMerged } from '#organisation';
import { type EventHandler, EventListener } from '#platform';
import { StudyMerging } from '#study';

/** Two records of one person are one: what he watched under either is his. */
@Injectable()
@EventListener(membersMerged, 'study.carry-study')
export class CarryStudyListener implements EventHandler<MembersMerged> {
  constructor(private readonly merging: StudyMerging) {}

  async handle({ keptId, mergedId }: MembersMerged): Promise<void> {
    await this.merging.carry(keptId, mergedId);
  }
}
