import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccountCustody } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { MemberAccountResponse, ReasonDto } from './member-account.dto.js';
import { EndedSessionsResponse } from './my-session.dto.js';

/** Another member's account, for the administrator of his unit and the security administrator. */
@ApiTags('account')
@Controller('members/:id')
export class MemberAccountController {
  constructor(private readonly custody: AccountCustody) {}

  @Get('account')
  @ApiOkResponse({ type: MemberAccountResponse })
  state(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MemberAccountResponse> {
    return this.custody.stateOf(actor, id);
  }

  /** From the next call on he is refused everywhere. */
  @Post('account/disable')
  @HttpCode(204)
  @ApiNoContentResponse()
  async disable(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.custody.disable(actor, id, reason);
  }

  @Post('account/enable')
  @HttpCode(204)
  @ApiNoContentResponse()
  async enable(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.custody.enable(actor, id, reason);
  }

  /** Signs him out everywhere. */
  @Post('sessions/end')
  @HttpCode(200)
  @ApiOkResponse({ type: EndedSessionsResponse })
  async endSessions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<EndedSessionsResponse> {
    return { ended: await this.custody.endSessions(actor, id) };
  }

  /** By the security administrator alone, for somebody who lost the phone. */
  @Delete('second-factor')
  @HttpCode(204)
  @ApiNoContentResponse()
  async removeSecondFactor(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.custody.removeSecondFactor(actor, id, reason);
  }
}
