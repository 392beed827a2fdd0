import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import {
  FollowCloseListener,
  FollowFoundingListener,
  FollowMergeListener,
} from './follow-units.listener.js';
import { PurgeSignInsProcessor } from './purge-sign-ins.processor.js';
import { SendCodeProcessor } from './send-code.processor.js';

@Module({
  imports: [AccountModule],
  providers: [
    FollowCloseListener,
    FollowFoundingListener,
    FollowMergeListener,
    PurgeSignInsProcessor,
    SendCodeProcessor,
  ],
})
export class AccountWorkerModule {}
