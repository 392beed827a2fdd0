import { Injectable } from '@nestjs/common';
import { UnitGrants } from '#account';
import { treeFounded, unitClosed, unitMerged } from '#organisation';
import { type EventHandler, EventListener } from '#platform';

/** Grants on a unit that was merged into another end; desks move along. */
@Injectable()
@EventListener(unitMerged, 'account.follow-merge')
export class FollowMergeListener implements EventHandler<{ unitId: string; intoUnitId: string }> {
  constructor(private readonly grants: UnitGrants) {}

  handle({ unitId, intoUnitId }: { unitId: string; intoUnitId: string }): Promise<void> {
    return this.grants.followMerge(unitId, intoUnitId);
  }
}

@Injectable()
@EventListener(unitClosed, 'account.follow-close')
export class FollowCloseListener implements EventHandler<{ unitId: string }> {
  constructor(private readonly grants: UnitGrants) {}

  handle({ unitId }: { unitId: string }): Promise<void> {
    return this.grants.followClose(unitId);
  }
}

@Injectable()
@EventListener(treeFounded, 'account.follow-founding')
export class FollowFoundingListener implements EventHandler<{
  unitId: string;
  besideUnitId: string;
}> {
  constructor(private readonly grants: UnitGrants) {}

  handle({ unitId, besideUnitId }: { unitId: string; besideUnitId: string }): Promise<void> {
    return this.grants.followFounding(unitId, besideUnitId);
  }
}
