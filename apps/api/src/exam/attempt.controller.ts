import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Attempts } from '#exam';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import {
  AnswerDto,
  AttemptResponse,
  AttemptResultResponse,
  SavedAnswerResponse,
} from './attempt.dto.js';

/** A member's own attempts; another's is not there. */
@ApiTags('exam')
@Controller('attempts/:id')
export class AttemptController {
  constructor(private readonly attempts: Attempts) {}

  @Get()
  @ApiOkResponse({ type: AttemptResponse })
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AttemptResponse> {
    return this.attempts.find(actor, id);
  }

  @Put('answers/:questionId')
  @ApiOkResponse({ type: SavedAnswerResponse })
  answer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('questionId') questionId: string,
    @Body() answer: AnswerDto,
  ): Promise<SavedAnswerResponse> {
    return this.attempts.answer(actor, id, questionId, answer);
  }

  @Post('submit')
  @HttpCode(200)
  @ApiOkResponse({ type: AttemptResultResponse })
  submit(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AttemptResultResponse> {
    return this.attempts.submit(actor, id);
  }
}
