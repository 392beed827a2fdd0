import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { ClassAttendance, ClassSignIn } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  AttendanceResponse,
  RollDto,
  RollResponse,
  SignedInResponse,
  SignInCodeResponse,
  SignInDto,
} from './class-attendance.dto.js';

@ApiTags('activity')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class ClassAttendanceController {
  constructor(
    private readonly attendance: ClassAttendance,
    private readonly signIns: ClassSignIn,
  ) {}

  /** Every half-day and every member of a class, with their figures. */
  @Get('classes/:id/attendance')
  @ApiOkResponse({ type: AttendanceResponse })
  overview(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AttendanceResponse> {
    return this.attendance.overview(actor, id);
  }

  @Get('classes/:id/attendance/:halfDay')
  @ApiOkResponse({ type: RollResponse })
  roll(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('halfDay') halfDay: string,
  ): Promise<RollResponse> {
    return this.attendance.roll(actor, id, halfDay);
  }

  /** Calls the roll of everybody or of some; what stood before is kept. */
  @Put('classes/:id/attendance/:halfDay')
  @ApiOkResponse({ type: RollResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  call(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('halfDay') halfDay: string,
    @Body() roll: RollDto,
  ): Promise<RollResponse> {
    return this.attendance.call(actor, id, halfDay, roll);
  }

  /** What the teacher's screen shows; it changes every 30 s. */
  @Get('classes/:id/attendance/:halfDay/code')
  @ApiOkResponse({ type: SignInCodeResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  code(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('halfDay') halfDay: string,
  ): Promise<SignInCodeResponse> {
    return this.signIns.code(actor, id, halfDay);
  }

  /** Signs oneself in to the half-day that runs now. */
  @Post('me/classes/:id/sign-in')
  @HttpCode(200)
  @ApiOkResponse({ type: SignedInResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  @ApiTooManyRequestsResponse({ type: ErrorResponse })
  signIn(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { code }: SignInDto,
  ): Promise<SignedInResponse> {
    return this.signIns.signIn(actor, id, code);
  }
}
