import { Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Attempts, Exams } from '#exam';
import type { Actor } from '#platform';
import { LessonOrder } from '#study';
import { CurrentActor } from '../auth/current-actor.js';
import { AttemptResponse } from './attempt.dto.js';
import { ExamPageResponse, ExamQueryDto, ExamResponse } from './exam.dto.js';

@ApiTags('exam')
@Controller('exams')
export class ExamController {
  constructor(
    private readonly exams: Exams,
    private readonly attempts: Attempts,
    private readonly order: LessonOrder,
  ) {}

  @Get()
  @ApiOkResponse({ type: ExamPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() { lessonId, ...page }: ExamQueryDto,
  ): Promise<ExamPageResponse> {
    return this.exams.list(actor, page, lessonId);
  }

  @Get(':id')
  @ApiOkResponse({ type: ExamResponse })
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ExamResponse> {
    return this.exams.find(actor, id);
  }

  @Post(':id/attempts')
  @ApiCreatedResponse({ type: AttemptResponse, description: '新的答卷' })
  @ApiOkResponse({ type: AttemptResponse, description: '正在进行的答卷' })
  async start(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AttemptResponse> {
    const { lessonId } = await this.exams.find(actor, id);
    await this.order.requireQuizUnlocked(actor.memberId, lessonId);
    const { attempt, created } = await this.attempts.start(actor, id);
    void reply.status(created ? HttpStatus.CREATED : HttpStatus.OK);
    return attempt;
  }
}
