import { Injectable } from '@nestjs/common';
import { TransferCompletion, unitMerged } from '#organisation';
import { type EventHandler, EventListener } from '#platform';

/** A transfer between units goes on when one of them is merged into another. */
@Injectable()
@EventListener(unitMerged, 'organisation.repoint-transfers')
export class RepointTransfersListener implements EventHandler<{
  unitId: string;
  intoUnitId: string;
}> {
  constructor(private readonly completion: TransferCompletion) {}

  async handle({ unitId, intoUnitId }: { unitId: string; intoUnitId: string }): Promise<void> {
    await this.completion.followMerge(unitId, intoUnitId);
  }
}
