import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { UnitChanges } from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import { UnitChangePageResponse } from './unit-change.dto.js';

@ApiTags('organisation')
@Controller('unit-changes')
export class UnitChangeController {
  constructor(private readonly changes: UnitChanges) {}

  /** What waits for its day, and what could not be carried out. */
  @Get()
  @ApiOkResponse({ type: UnitChangePageResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQueryDto): Promise<UnitChangePageResponse> {
    return this.changes.scheduled(actor, page);
  }

  /** Takes back what has not happened yet, or puts away what failed. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.changes.withdraw(actor, id);
  }
}
