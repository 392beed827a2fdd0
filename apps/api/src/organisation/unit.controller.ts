import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { UnitChanges, UnitCreation, UnitRestructuring, Units } from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import { TimelinePageResponse, UnitChangeResponse } from './unit-change.dto.js';
import {
  NewUnitDto,
  UnitCloseDto,
  UnitEditDto,
  UnitMergeDto,
  UnitMoveDto,
  UnitResponse,
  UnitTreeQueryDto,
} from './unit.dto.js';

@ApiTags('organisation')
@Controller('units')
export class UnitController {
  constructor(
    private readonly units: Units,
    private readonly creation: UnitCreation,
    private readonly restructuring: UnitRestructuring,
    private readonly changes: UnitChanges,
  ) {}

  /** The trees that one may see, as a flat list in official order; today's, or those of any day. */
  @Get()
  @ApiOkResponse({ type: [UnitResponse] })
  tree(@CurrentActor() actor: Actor, @Query() { day }: UnitTreeQueryDto): Promise<UnitResponse[]> {
    return day === undefined ? this.units.tree(actor) : this.units.treeOn(actor, day);
  }

  @Get(':id')
  @ApiOkResponse({ type: UnitResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<UnitResponse> {
    return this.units.show(actor, id);
  }

  /** What happened to the unit or is to happen, when, by whom and why; the last first. */
  @Get(':id/timeline')
  @ApiOkResponse({ type: TimelinePageResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  timeline(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() page: PageQueryDto,
  ): Promise<TimelinePageResponse> {
    return this.changes.timeline(actor, id, page);
  }

  @Post()
  @ApiCreatedResponse({ type: UnitResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  create(@CurrentActor() actor: Actor, @Body() details: NewUnitDto): Promise<UnitResponse> {
    return this.creation.create(actor, details);
  }

  /** Another name, kind or place among its neighbours, from a day on. */
  @Patch(':id')
  @ApiOkResponse({ type: UnitChangeResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  edit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() edit: UnitEditDto,
  ): Promise<UnitChangeResponse> {
    return this.restructuring.edit(actor, id, edit);
  }

  /** Hangs the unit, with all below it, under another. */
  @Post(':id/move')
  @HttpCode(200)
  @ApiOkResponse({ type: UnitChangeResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  move(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() move: UnitMoveDto,
  ): Promise<UnitChangeResponse> {
    return this.restructuring.move(actor, id, move);
  }

  /** Its people and units go to another unit; the unit itself ends. */
  @Post(':id/merge')
  @HttpCode(200)
  @ApiOkResponse({ type: UnitChangeResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  merge(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() merge: UnitMergeDto,
  ): Promise<UnitChangeResponse> {
    return this.restructuring.merge(actor, id, merge);
  }

  /** Ends a unit to which nobody and nothing belongs any more. */
  @Post(':id/close')
  @HttpCode(200)
  @ApiOkResponse({ type: UnitChangeResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  close(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() close: UnitCloseDto,
  ): Promise<UnitChangeResponse> {
    return this.restructuring.close(actor, id, close);
  }
}
