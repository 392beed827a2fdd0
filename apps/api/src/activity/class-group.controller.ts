import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ClassGrouping } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { DutyDto, GroupResponse, PlacementsDto, SplitDto } from './class-group.dto.js';

/** 分组 of a training class; the groups in order, those without a group last. */
@ApiTags('activity')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class ClassGroupController {
  constructor(private readonly grouping: ClassGrouping) {}

  @Get('classes/:id/groups')
  @ApiOkResponse({ type: [GroupResponse] })
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<GroupResponse[]> {
    return this.grouping.list(actor, id);
  }

  /** Everybody into so many groups, of even size and mixed by unit. */
  @Post('classes/:id/groups/split')
  @HttpCode(200)
  @ApiOkResponse({ type: [GroupResponse] })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  split(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { groups }: SplitDto,
  ): Promise<GroupResponse[]> {
    return this.grouping.split(actor, id, groups);
  }

  /** By hand; who is not named stays where he is. */
  @Put('classes/:id/groups')
  @ApiOkResponse({ type: [GroupResponse] })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  place(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { placements }: PlacementsDto,
  ): Promise<GroupResponse[]> {
    return this.grouping.place(actor, id, placements);
  }

  /** 班长, 副班长 or 组长. */
  @Put('classes/:id/members/:memberId/duty')
  @ApiOkResponse({ type: [GroupResponse] })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  appoint(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
    @Body() { duty }: DutyDto,
  ): Promise<GroupResponse[]> {
    return this.grouping.appoint(actor, id, { memberId, duty });
  }

  /** The same list for one of the class. */
  @Get('me/classes/:id/groups')
  @ApiOkResponse({ type: [GroupResponse] })
  mine(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<GroupResponse[]> {
    return this.grouping.mine(actor, id);
  }
}
