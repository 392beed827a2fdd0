import { Injectable } from '@nestjs/common';
import { CoursesWaiting } from '#course';
import { type AssetSettled, assetSettled } from '#media';
import { type EventHandler, EventListener } from '#platform';

/** The last video a draft waited for is ready: it is submitted. Told again, it finds nothing waiting. */
@Injectable()
@EventListener(assetSettled, 'course.submit-when-ready')
export class SubmitWhenReadyListener implements EventHandler<AssetSettled> {
  constructor(private readonly waiting: CoursesWaiting) {}

  async handle({ assetId }: AssetSettled): Promise<void> {
    await this.waiting.settled(assetId);
  }
}
