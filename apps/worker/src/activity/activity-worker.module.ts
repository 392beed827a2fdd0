import { Module } from '@nestjs/common';
import { ActivityModule } from '#activity';
import { FollowClassUnitsListener } from './follow-units.listener.js';

@Module({ imports: [ActivityModule], providers: [FollowClassUnitsListener] })
export class ActivityWorkerModule {}
