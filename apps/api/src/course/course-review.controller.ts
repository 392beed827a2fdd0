import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CourseReviews } from '#course';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { PageQueryDto } from '../http/page.dto.js';
import { CourseQuizzes } from './course-quizzes.service.js';
import { CourseRowPageResponse, CourseSheetResponse } from './course-sheet.dto.js';
import { ReviewCourseDto, WithdrawCourseDto } from './course.dto.js';

/** What others than the owner decide about a course. */
@ApiTags('course')
@Controller()
export class CourseReviewController {
  constructor(
    private readonly reviews: CourseReviews,
    private readonly quizzes: CourseQuizzes,
  ) {}

  @Get('reviews')
  @ApiOkResponse({ type: CourseRowPageResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQueryDto): Promise<CourseRowPageResponse> {
    return this.reviews.list(actor, page);
  }

  @Get('reviews/:courseId')
  @ApiOkResponse({ type: CourseSheetResponse })
  async find(
    @CurrentActor() actor: Actor,
    @Param('courseId') id: string,
  ): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.reviews.find(actor, id));
  }

  @Post('courses/:id/review')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseSheetResponse })
  async review(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { decision, comment = '' }: ReviewCourseDto,
  ): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.reviews.review(actor, id, decision, comment));
  }

  @Post('courses/:id/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: CourseSheetResponse })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: WithdrawCourseDto,
  ): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.reviews.withdraw(actor, id, reason));
  }
}
