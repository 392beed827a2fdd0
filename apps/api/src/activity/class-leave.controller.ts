import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ClassLeaves } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { LeaveDecisionDto, LeaveQueryDto, LeaveResponse, NewLeaveDto } from './class-leave.dto.js';

@ApiTags('activity')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class ClassLeaveController {
  constructor(private readonly leaves: ClassLeaves) {}

  /** One's own in a class, newest first. */
  @Get('me/classes/:id/leaves')
  @ApiOkResponse({ type: [LeaveResponse] })
  mine(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<LeaveResponse[]> {
    return this.leaves.mine(actor, id);
  }

  /** Asks for leave; one request at a time. */
  @Post('me/classes/:id/leaves')
  @ApiCreatedResponse({ type: LeaveResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  ask(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() leave: NewLeaveDto,
  ): Promise<LeaveResponse> {
    return this.leaves.ask(actor, id, leave);
  }

  @Post('me/classes/:id/leaves/:leaveId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('leaveId') leaveId: string,
  ): Promise<void> {
    return this.leaves.withdraw(actor, id, leaveId);
  }

  /** Of a class, newest first. */
  @Get('classes/:id/leaves')
  @ApiOkResponse({ type: [LeaveResponse] })
  list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { state }: LeaveQueryDto,
  ): Promise<LeaveResponse[]> {
    return this.leaves.list(actor, id, state);
  }

  @Post('classes/:id/leaves/:leaveId/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('leaveId') leaveId: string,
    @Body() decision: LeaveDecisionDto,
  ): Promise<void> {
    return this.leaves.decide(actor, id, leaveId, decision);
  }
}
