import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { AssignmentReaches, Assignments, rankLevels } from '#course';
import type { Actor } from '#platform';
import { AssignmentProgress } from '#report';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  CourseAssignmentPageResponse,
  CourseAssignmentResponse,
  ProgressPageResponse,
  RankLevelResponse,
  ReachResponse,
} from './assignment-response.dto.js';
import {
  AssignmentQueryDto,
  CloseAssignmentDto,
  CourseAssignmentDto,
  ProgressQueryDto,
  ReachDto,
} from './assignment.dto.js';

/** 学习任务: for whom which courses are required or elective, said by those who administer these people. */
@ApiTags('course')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class AssignmentController {
  constructor(
    private readonly assignments: Assignments,
    private readonly reaches: AssignmentReaches,
    private readonly progress: AssignmentProgress,
  ) {}

  /** Of one's own units, and read-only those from further up that reach into them; last changed first. */
  @Get('assignments')
  @ApiOkResponse({ type: CourseAssignmentPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, ...page }: AssignmentQueryDto,
  ): Promise<CourseAssignmentPageResponse> {
    return this.assignments.list(actor, { state }, page);
  }

  @Post('assignments')
  @ApiCreatedResponse({ type: CourseAssignmentResponse })
  create(
    @CurrentActor() actor: Actor,
    @Body() wish: CourseAssignmentDto,
  ): Promise<CourseAssignmentResponse> {
    return this.assignments.create(actor, wish);
  }

  /** How many people it would touch; writes nothing. */
  @Post('assignments/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ReachResponse })
  preview(@CurrentActor() actor: Actor, @Body() wish: ReachDto): Promise<ReachResponse> {
    return this.reaches.preview(actor, wish);
  }

  @Get('assignments/:id')
  @ApiOkResponse({ type: CourseAssignmentResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseAssignmentResponse> {
    return this.assignments.find(actor, id);
  }

  /** The whole rule anew; of one in force it holds at once. */
  @Put('assignments/:id')
  @ApiOkResponse({ type: CourseAssignmentResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() wish: CourseAssignmentDto,
  ): Promise<CourseAssignmentResponse> {
    return this.assignments.change(actor, id, wish);
  }

  @Delete('assignments/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.assignments.remove(actor, id);
  }

  @Post('assignments/:id/publication')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseAssignmentResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  publish(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<CourseAssignmentResponse> {
    return this.assignments.publish(actor, id);
  }

  @Post('assignments/:id/closing')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseAssignmentResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  close(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: CloseAssignmentDto,
  ): Promise<CourseAssignmentResponse> {
    return this.assignments.close(actor, id, reason);
  }

  /** Undoes the closing. */
  @Post('assignments/:id/reopening')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseAssignmentResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  reopen(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseAssignmentResponse> {
    return this.assignments.reopen(actor, id);
  }

  /** Those of its people whom one may see, in official order, and how many of them are done. */
  @Get('assignments/:id/progress')
  @ApiOkResponse({ type: ProgressPageResponse })
  people(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { state, query, ...page }: ProgressQueryDto,
  ): Promise<ProgressPageResponse> {
    return this.progress.list(actor, id, { state, query }, page);
  }

  /** Every rank that can bound a range, the highest first. */
  @Get('rank-levels')
  @ApiOkResponse({ type: [RankLevelResponse] })
  ranks(): RankLevelResponse[] {
    return rankLevels();
  }
}
