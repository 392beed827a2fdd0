import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { DirectoryController } from './directory.controller.js';
import { IdentityController } from './identity.controller.js';
import { IdentitySignInController } from './identity-sign-in.controller.js';
import { MemberAccountController } from './member-account.controller.js';
import { MySessionController } from './my-session.controller.js';
import { OneTimeCodeController } from './one-time-code.controller.js';
import { PasswordController } from './password.controller.js';
import { RoleGrantController } from './role-grant.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SessionController } from './session.controller.js';

@Module({
  imports: [AccountModule],
  controllers: [
    SessionController,
    IdentitySignInController,
    DirectoryController,
    IdentityController,
    PasswordController,
    SecondFactorController,
    MySessionController,
    OneTimeCodeController,
    MemberAccountController,
    RoleGrantController,
  ],
})
export class AccountApiModule {}
