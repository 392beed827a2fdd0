import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Settings } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { SettingDto, SettingResponse } from './setting.dto.js';

/** For the security administrator: what holds for the whole installation. */
@ApiTags('setting')
@Controller('settings')
export class SettingController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @ApiOkResponse({ type: [SettingResponse] })
  list(@CurrentActor() actor: Actor): Promise<SettingResponse[]> {
    return this.settings.list(actor);
  }

  @Put(':key')
  @ApiOkResponse({ type: SettingResponse })
  change(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Body() { value }: SettingDto,
  ): Promise<SettingResponse> {
    return this.settings.change(actor, key, value);
  }
}
