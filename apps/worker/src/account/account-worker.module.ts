import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { PurgeSignInsProcessor } from './purge-sign-ins.processor.js';

@Module({ imports: [AccountModule], providers: [PurgeSignInsProcessor] })
export class AccountWorkerModule {}
