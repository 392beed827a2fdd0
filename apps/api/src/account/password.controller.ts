import { Body, Controller, Get, Headers, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PasswordChanges, Passwords } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { OpenDuring, Public } from '../auth/route-marks.js';
import { cookieDevice } from '../auth/session-cookie.js';
import { PasswordChangeDto, PasswordRulesResponse } from './password.dto.js';

/** One's own password. */
@ApiTags('account')
@Controller()
export class PasswordController {
  constructor(
    private readonly passwords: Passwords,
    private readonly changes: PasswordChanges,
  ) {}

  /** The rules for new passwords, for whoever is about to choose one. */
  @Public()
  @Get('auth/password-rules')
  @ApiOkResponse({ type: PasswordRulesResponse })
  rules(): Promise<PasswordRulesResponse> {
    return this.passwords.rules();
  }

  /** Every other session of the account is over with it. */
  @OpenDuring('change-password')
  @Post('me/password')
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @Body() change: PasswordChangeDto,
    @Headers() { cookie }: FastifyRequest['headers'],
    @Req() { ip }: FastifyRequest,
  ): Promise<void> {
    await this.changes.change(actor, change, { address: ip, device: cookieDevice(cookie) });
  }
}
