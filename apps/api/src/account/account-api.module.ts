import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { RoleGrantController } from './role-grant.controller.js';
import { SessionController } from './session.controller.js';

@Module({
  imports: [AccountModule],
  controllers: [SessionController, RoleGrantController],
})
export class AccountApiModule {}
