import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, AppConfig } from '#platform';
import { identityErrors, IdentityLinks } from '#account';
import { CurrentActor } from '../auth/current-actor.js';
import { endStrangerCookie, strangerCookie } from '../auth/identity-cookies.js';
import { ClaimIdentityDto, IdentityResponse, PendingIdentityResponse } from './identity.dto.js';

/** 已绑定的登录方式 of who is signed in. */
@ApiTags('account')
@Controller('me')
export class IdentityController {
  constructor(
    private readonly config: AppConfig,
    private readonly links: IdentityLinks,
  ) {}

  @Get('identities')
  @ApiOkResponse({ type: IdentityResponse, isArray: true })
  list(@CurrentActor() actor: Actor): Promise<IdentityResponse[]> {
    return this.links.list(actor);
  }

  /** Who came back from a provider in this browser and waits to be linked. */
  @Get('pending-identity')
  @ApiOkResponse({ type: PendingIdentityResponse })
  pending(@Headers() { cookie }: FastifyRequest['headers']): PendingIdentityResponse {
    const waiting = this.links.pending(strangerCookie(cookie));
    if (!waiting) throw identityErrors['pending-expired']();
    return waiting;
  }

  @Post('identities')
  @ApiCreatedResponse({ type: IdentityResponse })
  async claim(
    @CurrentActor() actor: Actor,
    @Body() { pending }: ClaimIdentityDto,
    @Headers() { cookie }: FastifyRequest['headers'],
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IdentityResponse> {
    const link = await this.links.claim(actor, pending, strangerCookie(cookie));
    void reply.header('set-cookie', endStrangerCookie(this.config.publicUrl));
    return link;
  }

  @Delete('identities/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.links.remove(actor, id);
  }
}
