import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { OneTimeCodes } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { CodeSlipResponse, OneTimeCodesDto } from './one-time-code.dto.js';

/** 重置码: for who signs in for the first time or forgot the password, by an administrator of his unit. */
@ApiTags('account')
@Controller()
export class OneTimeCodeController {
  constructor(private readonly codes: OneTimeCodes) {}

  @Post('members/:id/one-time-codes')
  @ApiCreatedResponse({ type: CodeSlipResponse })
  async giveOne(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<CodeSlipResponse | undefined> {
    const [slip] = await this.codes.give(actor, [id]);
    return slip;
  }

  /** A printable list; all or none. */
  @Post('one-time-codes')
  @ApiCreatedResponse({ type: [CodeSlipResponse] })
  give(
    @CurrentActor() actor: Actor,
    @Body() { memberIds }: OneTimeCodesDto,
  ): Promise<CodeSlipResponse[]> {
    return this.codes.give(actor, memberIds);
  }
}
