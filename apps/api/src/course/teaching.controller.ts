import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CourseAuthoring } from '#course';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { PageQueryDto } from '../http/page.dto.js';
import { CourseQuizzes } from './course-quizzes.service.js';
import { CourseRowPageResponse, CourseSheetResponse } from './course-sheet.dto.js';

/** An instructor's own courses. */
@ApiTags('course')
@Controller('teaching/courses')
export class TeachingController {
  constructor(
    private readonly authoring: CourseAuthoring,
    private readonly quizzes: CourseQuizzes,
  ) {}

  @Get()
  @ApiOkResponse({ type: CourseRowPageResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQueryDto): Promise<CourseRowPageResponse> {
    return this.authoring.list(actor, page);
  }

  @Get(':id')
  @ApiOkResponse({ type: CourseSheetResponse })
  async find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseSheetResponse> {
    return this.quizzes.complete(await this.authoring.find(actor, id));
  }
}
