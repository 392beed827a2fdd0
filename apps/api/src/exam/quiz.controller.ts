import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Quizzes } from '#exam';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { QuizResponse, SaveQuizDto } from './quiz.dto.js';

@ApiTags('exam')
@Controller('courses/:id/lessons/:lessonId/quiz')
export class QuizController {
  constructor(private readonly quizzes: Quizzes) {}

  @Put()
  @ApiOkResponse({ type: QuizResponse })
  save(
    @CurrentActor() actor: Actor,
    @Param('id') courseId: string,
    @Param('lessonId') lessonId: string,
    @Body() quiz: SaveQuizDto,
  ): Promise<QuizResponse> {
    return this.quizzes.save(actor, courseId, lessonId, quiz);
  }
}
