import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseEnumPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  CourseReviews,
  CourseSchedules,
  CourseWithdrawals,
  type ReviewFile,
  type ScheduledAct,
  scheduledActs,
} from '#course';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { CourseQuizzes } from './course-quizzes.service.js';
import { ReviewCourseDto, WithdrawCourseDto } from './course.dto.js';
import {
  CourseScheduleDto,
  ReviewFileResponse,
  ReviewListDto,
  ReviewRowPageResponse,
} from './review.dto.js';

const ACTS = Object.fromEntries(scheduledActs.map((act) => [act, act]));

/** What others than the owner decide about a course. */
@ApiTags('course')
@Controller()
export class CourseReviewController {
  constructor(
    private readonly reviews: CourseReviews,
    private readonly schedules: CourseSchedules,
    private readonly withdrawals: CourseWithdrawals,
    private readonly quizzes: CourseQuizzes,
  ) {}

  @Get('reviews')
  @ApiOkResponse({ type: ReviewRowPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: ReviewListDto,
  ): Promise<ReviewRowPageResponse> {
    return this.reviews.list(actor, query);
  }

  @Get('reviews/:courseId')
  @ApiOkResponse({ type: ReviewFileResponse })
  async find(
    @CurrentActor() actor: Actor,
    @Param('courseId') id: string,
  ): Promise<ReviewFileResponse> {
    return this.complete(await this.reviews.find(actor, id));
  }

  @Post('courses/:id/review')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewFileResponse })
  async review(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { decision, comment = '', publishAt }: ReviewCourseDto,
  ): Promise<ReviewFileResponse> {
    const at = publishAt === undefined ? undefined : new Date(publishAt);
    return this.complete(await this.reviews.review(actor, id, decision, comment, at));
  }

  /** What was approved, without waiting for its hour. */
  @Post('courses/:id/publication')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewFileResponse })
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<ReviewFileResponse> {
    return this.complete(await this.schedules.publishNow(actor, id));
  }

  @Post('courses/:id/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: ReviewFileResponse })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: WithdrawCourseDto,
  ): Promise<ReviewFileResponse> {
    return this.complete(await this.withdrawals.withdraw(actor, id, reason));
  }

  /** Sets or moves the instant of a publication or a withdrawal. */
  @Put('courses/:id/schedules/:act')
  @ApiParam({ name: 'act', enum: scheduledActs })
  @ApiOkResponse({ type: ReviewFileResponse })
  async schedule(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('act', new ParseEnumPipe(ACTS)) act: ScheduledAct,
    @Body() { at, reason }: CourseScheduleDto,
  ): Promise<ReviewFileResponse> {
    return this.complete(await this.schedules.set(actor, id, { act, at: new Date(at), reason }));
  }

  @Delete('courses/:id/schedules/:act')
  @ApiParam({ name: 'act', enum: scheduledActs })
  @ApiOkResponse({ type: ReviewFileResponse })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('act', new ParseEnumPipe(ACTS)) act: ScheduledAct,
  ): Promise<ReviewFileResponse> {
    return this.complete(await this.schedules.cancel(actor, id, act));
  }

  private async complete(file: ReviewFile): Promise<ReviewFileResponse> {
    return Object.assign(await this.quizzes.complete(file), { review: file.review });
  }
}
