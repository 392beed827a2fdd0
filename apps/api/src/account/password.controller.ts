import { Body, Controller, Get, Headers, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CodeRequests, PasswordChanges, PasswordResets, Passwords } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { OpenDuring, Public } from '../auth/route-marks.js';
import { cookieDevice } from '../auth/session-cookie.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  CodeRequestDto,
  PasswordChangeDto,
  PasswordResetDto,
  PasswordResetResponse,
  PasswordRulesResponse,
} from './password.dto.js';

/** One's own password. */
@ApiTags('account')
@Controller()
export class PasswordController {
  constructor(
    private readonly passwords: Passwords,
    private readonly changes: PasswordChanges,
    private readonly requests: CodeRequests,
    private readonly resets: PasswordResets,
  ) {}

  /** The rules for new passwords, for whoever is about to choose one. */
  @Public()
  @Get('auth/password-rules')
  @ApiOkResponse({ type: PasswordRulesResponse })
  async rules(): Promise<PasswordRulesResponse> {
    return { ...(await this.passwords.rules()), smsCodes: this.requests.isOpen };
  }

  /** Always the same answer, whether there is such an account or not. */
  @Public()
  @Post('auth/code-requests')
  @HttpCode(202)
  @ApiAcceptedResponse()
  @ApiTooManyRequestsResponse({ type: ErrorResponse })
  async requestCode(
    @Body() { account }: CodeRequestDto,
    @Headers('user-agent') userAgent = '',
    @Req() { ip, id }: FastifyRequest,
  ): Promise<void> {
    await this.requests.request(account, { address: ip, userAgent, requestId: id });
  }

  /** Sets a password with a one-time code; opens the account of a member who has none. */
  @Public()
  @Post('auth/password-resets')
  @HttpCode(200)
  @ApiOkResponse({ type: PasswordResetResponse })
  @ApiTooManyRequestsResponse({ type: ErrorResponse })
  reset(
    @Body() { account, code, newPassword }: PasswordResetDto,
    @Headers() headers: FastifyRequest['headers'],
    @Req() { ip, id }: FastifyRequest,
  ): Promise<PasswordResetResponse> {
    const device = cookieDevice(headers.cookie);
    const from = { address: ip, userAgent: headers['user-agent'] ?? '', requestId: id };
    return this.resets.reset({ account, code, newPassword, device, ...from });
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
