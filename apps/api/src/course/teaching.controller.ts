import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FellowInstructors } from '#account';
import { CourseAuthoring } from '#course';
import { TeachingStatements } from '#credit';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { YearQueryDto } from '../credit/credit.dto.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { CourseQuizzes } from './course-quizzes.service.js';
import { CourseRowPageResponse, CourseSheetResponse } from './course-sheet.dto.js';
import {
  FellowInstructorResponse,
  LecturerQueryDto,
  OwnCoursesQueryDto,
  TeachingCreditsResponse,
} from './teaching.dto.js';

/** An instructor's own courses, and what his teaching gave. */
@ApiTags('course')
@Controller('teaching')
@ApiForbiddenResponse({ type: ErrorResponse })
export class TeachingController {
  constructor(
    private readonly authoring: CourseAuthoring,
    private readonly quizzes: CourseQuizzes,
    private readonly fellows: FellowInstructors,
    private readonly statements: TeachingStatements,
  ) {}

  @Get('courses')
  @ApiOkResponse({ type: CourseRowPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: OwnCoursesQueryDto,
  ): Promise<CourseRowPageResponse> {
    return this.authoring.list(actor, query);
  }

  /** Other instructors by name, to say who speaks in a course. */
  @Get('lecturers')
  @ApiOkResponse({ type: [FellowInstructorResponse] })
  lecturers(
    @CurrentActor() actor: Actor,
    @Query() { name }: LecturerQueryDto,
  ): Promise<FellowInstructorResponse[]> {
    return this.fellows.called(actor, name);
  }

  /** 授课学时 of a year; the current one unless given. */
  @Get('credits')
  @ApiOkResponse({ type: TeachingCreditsResponse })
  credits(
    @CurrentActor() actor: Actor,
    @Query() { year }: YearQueryDto,
  ): Promise<TeachingCreditsResponse> {
    return this.statements.ofYear(actor, year ?? null);
  }

  @Get('courses/:id')
  @ApiOkResponse({ type: CourseSheetResponse })
  async find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.authoring.find(actor, id));
  }
}
