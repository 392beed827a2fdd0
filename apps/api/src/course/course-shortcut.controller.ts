import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CourseArchive, CourseAuthoring, CoursesWaiting, MicroCourses } from '#course';
import { QuizzedCourses } from '#exam';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { CourseQuizzes } from './course-quizzes.service.js';
import { CourseSheetResponse } from './course-sheet.dto.js';
import { NewMicroCourseDto } from './micro-course.dto.js';

/** The short ways: a micro-course at once, a copy, submission by itself, and out of the way. */
@ApiTags('course')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
export class CourseShortcutController {
  constructor(
    private readonly authoring: CourseAuthoring,
    private readonly quizzed: QuizzedCourses,
    private readonly quizzes: CourseQuizzes,
    private readonly micro: MicroCourses,
    private readonly waiting: CoursesWaiting,
    private readonly archives: CourseArchive,
  ) {}

  /** A draft with its one lesson and its quiz. */
  @Post('micro-courses')
  @ApiCreatedResponse({ type: CourseSheetResponse })
  async createMicro(
    @CurrentActor() actor: Actor,
    @Body() { mediaAssetId = null, ...wish }: NewMicroCourseDto,
  ): Promise<CourseSheetResponse> {
    const { courseId } = await this.quizzed.createMicro(actor, { ...wish, mediaAssetId });
    return this.sheet(actor, courseId);
  }

  /** Makes an ordinary course of a micro-course: it may be longer and have more lessons. */
  @Delete('courses/:id/micro')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseSheetResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  async makeOrdinary(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<CourseSheetResponse> {
    await this.micro.makeOrdinary(actor, id);
    return this.sheet(actor, id);
  }

  @Post('courses/:id/copies')
  @ApiCreatedResponse({ type: CourseSheetResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  async copy(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseSheetResponse> {
    return this.sheet(actor, await this.quizzed.copy(actor, id));
  }

  /** Submits the draft as soon as its videos are ready; at once where they are. */
  @Post('courses/:id/awaited-submission')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseSheetResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  async submitWhenReady(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<CourseSheetResponse> {
    await this.quizzes.requireQuestions(await this.authoring.find(actor, id));
    return this.quizzes.complete(await this.waiting.ask(actor, id));
  }

  @Delete('courses/:id/awaited-submission')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseSheetResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  async waitNoLonger(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.waiting.cancel(actor, id));
  }

  /** Out of one's lists; nothing is lost. */
  @Post('courses/:id/archive')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  archive(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.archives.archive(actor, id);
  }

  @Delete('courses/:id/archive')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  restore(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.archives.restore(actor, id);
  }

  private async sheet(actor: Actor, id: string): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.authoring.find(actor, id));
  }
}
