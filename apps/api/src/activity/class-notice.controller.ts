import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { ClassNotices } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import {
  NewNoticeDto,
  NoticeReaderPageResponse,
  NoticeReadersQueryDto,
  ReceivedNoticePageResponse,
  SentNoticePageResponse,
  SentNoticeResponse,
  WithdrawalReasonDto,
} from './class-notice.dto.js';

/** 通知 of a training class. */
@ApiTags('activity')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class ClassNoticeController {
  constructor(private readonly notices: ClassNotices) {}

  @Get('classes/:id/notices')
  @ApiOkResponse({ type: SentNoticePageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() page: PageQueryDto,
  ): Promise<SentNoticePageResponse> {
    return this.notices.list(actor, id, page);
  }

  @Post('classes/:id/notices')
  @ApiCreatedResponse({ type: SentNoticeResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  send(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() notice: NewNoticeDto,
  ): Promise<SentNoticeResponse> {
    return this.notices.send(actor, id, notice);
  }

  /** It stays on the list, crossed out, with the reason. */
  @Post('classes/:id/notices/:noticeId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('noticeId') noticeId: string,
    @Body() { reason }: WithdrawalReasonDto,
  ): Promise<void> {
    return this.notices.withdraw(actor, id, noticeId, reason);
  }

  /** Who has read it, or who has not. */
  @Get('classes/:id/notices/:noticeId/readers')
  @ApiOkResponse({ type: NoticeReaderPageResponse })
  readers(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('noticeId') noticeId: string,
    @Query() { read, ...page }: NoticeReadersQueryDto,
  ): Promise<NoticeReaderPageResponse> {
    return this.notices.readers(actor, id, { id: noticeId, hasRead: read === 'true' }, page);
  }

  /** What one was told as one of the class, newest first. */
  @Get('me/classes/:id/notices')
  @ApiOkResponse({ type: ReceivedNoticePageResponse })
  mine(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() page: PageQueryDto,
  ): Promise<ReceivedNoticePageResponse> {
    return this.notices.mine(actor, id, page);
  }

  /** Marks it as read; the first time counts. */
  @Post('me/classes/:id/notices/:noticeId/reading')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('noticeId') noticeId: string,
  ): Promise<void> {
    return this.notices.read(actor, id, noticeId);
  }
}
