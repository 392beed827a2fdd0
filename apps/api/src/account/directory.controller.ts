import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DirectorySyncs } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import {
  DirectoryResponse,
  DirectorySyncResponse,
  StartDirectorySyncDto,
} from './directory.dto.js';

/** 目录同步, for the platform administrator. */
@ApiTags('account')
@Controller()
export class DirectoryController {
  constructor(private readonly syncs: DirectorySyncs) {}

  @Get('directories')
  @ApiOkResponse({ type: DirectoryResponse, isArray: true })
  list(@CurrentActor() actor: Actor): DirectoryResponse[] {
    return this.syncs.list(actor);
  }

  /** Reads the directory and has every person checked; nothing is changed before the import is confirmed. */
  @Post('directory-syncs')
  @ApiCreatedResponse({ type: DirectorySyncResponse })
  start(
    @CurrentActor() actor: Actor,
    @Body() wanted: StartDirectorySyncDto,
  ): Promise<DirectorySyncResponse> {
    return this.syncs.start(actor, wanted);
  }
}
