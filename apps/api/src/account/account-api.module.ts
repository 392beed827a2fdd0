import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { IdentityController } from './identity.controller.js';
import { IdentitySignInController } from './identity-sign-in.controller.js';
import { RoleGrantController } from './role-grant.controller.js';
import { SessionController } from './session.controller.js';

@Module({
  imports: [AccountModule],
  controllers: [
    SessionController,
    IdentitySignInController,
    IdentityController,
    RoleGrantController,
  ],
})
export class AccountApiModule {}
