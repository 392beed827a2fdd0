import { Module } from '@nestjs/common';
import { StudyModule } from '#study';
import { DeliveryController } from './delivery.controller.js';
import { PlaySessionController } from './play-session.controller.js';
import { StudyController } from './study.controller.js';

@Module({
  imports: [StudyModule],
  controllers: [PlaySessionController, DeliveryController, StudyController],
})
export class StudyApiModule {}
