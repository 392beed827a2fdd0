import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CourseAuthoring, LessonAuthoring } from '#course';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { CourseQuizzes } from './course-quizzes.service.js';
import { CourseSheetResponse, LessonSheetResponse } from './course-sheet.dto.js';
import {
  AddLessonDto,
  ChangeCourseDto,
  ChangeLessonDto,
  CreateCourseDto,
  SubmitCourseDto,
} from './course.dto.js';

/** Making courses, and handing them to the reviewers. */
@ApiTags('course')
@Controller('courses')
export class CourseAuthoringController {
  constructor(
    private readonly authoring: CourseAuthoring,
    private readonly lessons: LessonAuthoring,
    private readonly quizzes: CourseQuizzes,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: CourseSheetResponse })
  async create(
    @CurrentActor() actor: Actor,
    @Body() course: CreateCourseDto,
  ): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.authoring.create(actor, course));
  }

  @Patch(':id')
  @ApiOkResponse({ type: CourseSheetResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() change: ChangeCourseDto,
  ): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.authoring.change(actor, id, change));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.authoring.remove(actor, id);
  }

  /** A draft of what comes after the published version; again: the same. */
  @Post(':id/next-version')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseSheetResponse })
  async openNext(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.authoring.openNext(actor, id));
  }

  /** Gives up what was changed since the published version. */
  @Delete(':id/next-version')
  @HttpCode(204)
  @ApiNoContentResponse()
  discardNext(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.authoring.discardNext(actor, id);
  }

  @Post(':id/lessons')
  @ApiCreatedResponse({ type: LessonSheetResponse })
  async addLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() lesson: AddLessonDto,
  ): Promise<LessonSheetResponse> {
    return this.quizzes.completeLesson(await this.lessons.add(actor, id, lesson));
  }

  @Patch(':id/lessons/:lessonId')
  @ApiOkResponse({ type: LessonSheetResponse })
  async changeLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
    @Body() change: ChangeLessonDto,
  ): Promise<LessonSheetResponse> {
    const lesson = await this.lessons.change(actor, id, lessonId, change);
    return this.quizzes.completeLesson(lesson);
  }

  @Delete(':id/lessons/:lessonId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeLesson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('lessonId') lessonId: string,
  ): Promise<void> {
    return this.lessons.remove(actor, id, lessonId);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @ApiBody({ type: SubmitCourseDto, required: false })
  @ApiOkResponse({ type: CourseSheetResponse })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body?: SubmitCourseDto,
  ): Promise<CourseSheetResponse> {
    await this.quizzes.requireQuestions(await this.authoring.find(actor, id));
    return this.quizzes.complete(await this.authoring.submit(actor, id, body?.answer));
  }
}
