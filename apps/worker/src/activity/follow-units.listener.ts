import { Injectable } from '@nestjs/common';
import { ClassUnits } from '#activity';
import { unitMerged } from '#organisation';
import { type EventHandler, EventListener } from '#platform';

/** Classes and their places go on under the unit into which theirs was merged. */
@Injectable()
@EventListener(unitMerged, 'activity.follow-units')
export class FollowClassUnitsListener implements EventHandler<{
  unitId: string;
  intoUnitId: string;
}> {
  constructor(private readonly units: ClassUnits) {}

  async handle({ unitId, intoUnitId }: { unitId: string; intoUnitId: string }): Promise<void> {
    await this.units.followMerge(unitId, intoUnitId);
  }
}
