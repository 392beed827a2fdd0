import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReviewComments } from '#course';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { PageQueryDto } from '../http/page.dto.js';
import {
  CommentResolutionDto,
  NewReviewCommentDto,
  ReviewCommentPageResponse,
  ReviewCommentResponse,
} from './review.dto.js';

/** What reviewers say of a place in a course, for them and its author. */
@ApiTags('course')
@Controller('courses/:id/review-comments')
export class ReviewCommentController {
  constructor(private readonly comments: ReviewComments) {}

  @Get()
  @ApiOkResponse({ type: ReviewCommentPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() page: PageQueryDto,
  ): Promise<ReviewCommentPageResponse> {
    return this.comments.list(actor, id, page);
  }

  @Post()
  @ApiCreatedResponse({ type: ReviewCommentResponse })
  add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() comment: NewReviewCommentDto,
  ): Promise<ReviewCommentResponse> {
    return this.comments.add(actor, id, comment);
  }

  /** Worked off, or open again. */
  @Put(':commentId/resolution')
  @ApiOkResponse({ type: ReviewCommentResponse })
  settle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('commentId') commentId: string,
    @Body() { resolved }: CommentResolutionDto,
  ): Promise<ReviewCommentResponse> {
    return this.comments.settle(actor, id, commentId, resolved);
  }
}
