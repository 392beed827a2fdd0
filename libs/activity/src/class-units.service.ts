import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { ClassMemberRepository } from './class-member.repository.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { TrainingClassRepository } from './training-class.repository.js';

/** What becomes of classes when units do. */
@Injectable()
export class ClassUnits {
  constructor(
    private readonly database: Database,
    private readonly classes: TrainingClassRepository,
    private readonly parts: ClassPartsRepository,
    private readonly listed: ClassMemberRepository,
  ) {}

  /** Classes and places of a unit that was merged are the other one's; rosters go on saying where people came from. */
  async followMerge(unitId: string, intoUnitId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.classes.repoint(unitId, intoUnitId);
      await this.parts.mergeQuotas(unitId, intoUnitId);
      await this.listed.repoint(unitId, intoUnitId);
    });
  }
}
