import { Body, Controller, Get, Headers, HttpCode, Post, Req, Res } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, AppConfig } from '#platform';
import { Profiles, SignIn } from '#account';
import { CurrentActor } from '../auth/current-actor.js';
import { Public } from '../auth/route-marks.js';
import { endedSessionCookie, sessionCookie } from '../auth/session-cookie.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { LoginDto, LoginResponse, MemberResponse } from './session.dto.js';

@ApiTags('account')
@Controller()
export class SessionController {
  constructor(
    private readonly config: AppConfig,
    private readonly signIn: SignIn,
    private readonly profiles: Profiles,
  ) {}

  @Public()
  @Post('auth/login')
  @HttpCode(200)
  @ApiOkResponse({ type: LoginResponse })
  @ApiUnauthorizedResponse({ type: ErrorResponse })
  @ApiTooManyRequestsResponse({ type: ErrorResponse })
  async login(
    @Body() { account, password }: LoginDto,
    @Headers('user-agent') userAgent = '',
    @Req() { ip, id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoginResponse> {
    const device = { address: ip, userAgent, requestId: id };
    const { token, expiresAt, actor } = await this.signIn.signIn({ account, password, ...device });
    void reply.header('set-cookie', sessionCookie(token, this.config.publicUrl));
    return { token, expiresAt, member: await this.profiles.of(actor) };
  }

  @Post('auth/logout')
  @HttpCode(204)
  @ApiNoContentResponse()
  async logout(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIn.signOut(actor);
    void reply.header('set-cookie', endedSessionCookie(this.config.publicUrl));
  }

  @Get('me')
  @ApiOkResponse({ type: MemberResponse })
  me(@CurrentActor() actor: Actor): Promise<MemberResponse> {
    return this.profiles.of(actor);
  }
}
