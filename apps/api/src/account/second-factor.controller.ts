import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SecondFactors } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { OpenDuring } from '../auth/route-marks.js';
import {
  EnrolmentResponse,
  RecoveryCodesResponse,
  SecondFactorCodeDto,
  SecondFactorResponse,
} from './second-factor.dto.js';

/** One's own second factor: six digits of an app, beside the password. */
@ApiTags('account')
@Controller('me/second-factor')
export class SecondFactorController {
  constructor(private readonly factors: SecondFactors) {}

  @OpenDuring('enrol-second-factor')
  @Get()
  @ApiOkResponse({ type: SecondFactorResponse })
  state(@CurrentActor() actor: Actor): Promise<SecondFactorResponse> {
    return this.factors.stateOf(actor);
  }

  /** A new secret; it counts once it is confirmed. */
  @OpenDuring('enrol-second-factor')
  @Post()
  @ApiCreatedResponse({ type: EnrolmentResponse })
  enrol(@CurrentActor() actor: Actor): Promise<EnrolmentResponse> {
    return this.factors.enrol(actor);
  }

  @OpenDuring('enrol-second-factor')
  @Post('confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodesResponse })
  async confirm(
    @CurrentActor() actor: Actor,
    @Body() { code }: SecondFactorCodeDto,
  ): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.factors.confirm(actor, code) };
  }

  /** For a session that another provider's word opened: shows the code that was not asked for there. */
  @OpenDuring('show-second-factor')
  @Post('verification')
  @HttpCode(204)
  @ApiNoContentResponse()
  async show(@CurrentActor() actor: Actor, @Body() { code }: SecondFactorCodeDto): Promise<void> {
    await this.factors.show(actor, code);
  }

  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Body() { code }: SecondFactorCodeDto): Promise<void> {
    await this.factors.remove(actor, code);
  }
}
