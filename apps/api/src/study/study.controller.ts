import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { Progress, StudyRecords } from '#study';
import { CurrentActor } from '../auth/current-actor.js';
import {
  nothingToResume,
  ResumeResponse,
  StudyRecordPageResponse,
  StudyRecordsQueryDto,
} from './study.dto.js';

@ApiTags('study')
@Controller('me')
export class StudyController {
  constructor(
    private readonly records: StudyRecords,
    private readonly progress: Progress,
  ) {}

  @Get('study-records')
  @ApiOkResponse({ type: StudyRecordPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() { lessonId, ...page }: StudyRecordsQueryDto,
  ): Promise<StudyRecordPageResponse> {
    return this.records.list(actor, lessonId, page);
  }

  @Get('resume')
  @ApiOkResponse({ type: ResumeResponse })
  async resume(@CurrentActor() actor: Actor): Promise<ResumeResponse> {
    return (await this.progress.resume(actor)) ?? nothingToResume;
  }
}
