import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountModule } from '#account';
import { AuthGuard } from './auth.guard.js';

/** The guard before every route. */
@Module({
  imports: [AccountModule],
  providers: [{ provide: APP_GUARD, useClass: AuthGuard }],
})
export class AuthModule {}
