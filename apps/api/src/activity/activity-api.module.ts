import { Module } from '@nestjs/common';
import { ActivityModule } from '#activity';

@Module({ imports: [ActivityModule] })
export class ActivityApiModule {}
