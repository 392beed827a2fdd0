import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ClassClosing, ClassVerdicts, OverdueClasses, OwnClassStandings } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  AwaitedClassResponse,
  ClosingResponse,
  ExcellentDto,
  OverdueClassResponse,
  OwnClassStandingResponse,
  ReasonDto,
  VerdictDto,
} from './class-closing.dto.js';

@ApiTags('activity')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class ClassClosingController {
  constructor(
    private readonly closing: ClassClosing,
    private readonly verdicts: ClassVerdicts,
    private readonly own: OwnClassStandings,
    private readonly overdue: OverdueClasses,
  ) {}

  /** Everybody with the working of each condition. */
  @Get('classes/:id/closing')
  @ApiOkResponse({ type: ClosingResponse })
  preview(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClosingResponse> {
    return this.verdicts.preview(actor, id);
  }

  /** Begins the close: nobody signs in any more, and who completes is looked through. */
  @Post('classes/:id/closing')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  begin(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.closing.begin(actor, id);
  }

  /** Back to the running class. */
  @Post('classes/:id/reopening')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  reopen(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.closing.reopen(actor, id);
  }

  /** 结班: results, certificates, hours; once and for all. */
  @Post('classes/:id/closure')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  close(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.closing.close(actor, id);
  }

  /** Decides on one member against the working. */
  @Put('classes/:id/members/:memberId/verdict')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  override(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
    @Body() verdict: VerdictDto,
  ): Promise<void> {
    return this.verdicts.override(actor, id, memberId, verdict);
  }

  /** 退学 of who took more leave than the class bears. */
  @Post('classes/:id/members/:memberId/expulsion')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  expel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    return this.verdicts.expel(actor, id, memberId, reason);
  }

  /** Names the 优秀学员, all of them. */
  @Put('classes/:id/excellent')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  excellent(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { memberIds }: ExcellentDto,
  ): Promise<void> {
    return this.verdicts.nameExcellent(actor, id, memberIds);
  }

  /** Classes of one's units that are over for days and not closed. */
  @Get('overdue-classes')
  @ApiOkResponse({ type: [OverdueClassResponse] })
  overdueClasses(@CurrentActor() actor: Actor): Promise<OverdueClassResponse[]> {
    return this.overdue.list(actor);
  }

  /** How one stands in a class: attendance, conditions, result. */
  @Get('me/classes/:id/standing')
  @ApiOkResponse({ type: OwnClassStandingResponse })
  standing(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<OwnClassStandingResponse> {
    return this.own.of(actor, id);
  }

  /** One's own classes that are over and wait for their organiser to close them. */
  @Get('me/awaited-classes')
  @ApiOkResponse({ type: [AwaitedClassResponse] })
  awaited(@CurrentActor() actor: Actor): Promise<AwaitedClassResponse[]> {
    return this.own.awaited(actor);
  }
}
