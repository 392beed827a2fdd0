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
import { Profiles, SignIn, type SignedInActor } from '#account';
import { CurrentActor } from '../auth/current-actor.js';
import { OpenDuring, Public } from '../auth/route-marks.js';
import {
  cookieDevice,
  deviceCookie,
  endedSessionCookie,
  sessionCookie,
} from '../auth/session-cookie.js';
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
    @Body() { account, password, secondFactorCode = '' }: LoginDto,
    @Headers() headers: FastifyRequest['headers'],
    @Req() { ip, id }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoginResponse> {
    const device = cookieDevice(headers.cookie);
    const { token, expiresAt, actor } = await this.signIn.signIn({
      account,
      password,
      secondFactorCode,
      device,
      address: ip,
      userAgent: headers['user-agent'] ?? '',
      requestId: id,
    });
    const { publicUrl } = this.config;
    const cookies = [sessionCookie(token, publicUrl), deviceCookie(device, publicUrl)];
    void reply.header('set-cookie', cookies);
    return { token, expiresAt, member: await this.profiles.of(actor) };
  }

  @OpenDuring()
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

  @OpenDuring()
  @Get('me')
  @ApiOkResponse({ type: MemberResponse })
  me(@CurrentActor() actor: SignedInActor): Promise<MemberResponse> {
    return this.profiles.of(actor);
  }
}
