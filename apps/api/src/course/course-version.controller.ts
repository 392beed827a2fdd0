import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CourseVersions } from '#course';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { CourseQuizzes } from './course-quizzes.service.js';
import { DiffQueryDto, VersionDiffResponse, VersionRowResponse } from './course-version.dto.js';

/** What a course was and will be. */
@ApiTags('course')
@Controller('courses/:id/versions')
export class CourseVersionController {
  constructor(
    private readonly versions: CourseVersions,
    private readonly quizzes: CourseQuizzes,
  ) {}

  /** Newest first. */
  @Get()
  @ApiOkResponse({ type: [VersionRowResponse] })
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<VersionRowResponse[]> {
    return this.versions.list(actor, id);
  }

  @Get(':number/diff')
  @ApiOkResponse({ type: VersionDiffResponse })
  async diff(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('number') number: string,
    @Query() { against }: DiffQueryDto,
  ): Promise<VersionDiffResponse> {
    return this.quizzes.markChanged(
      await this.versions.diff(actor, id, versionOf(number), against),
    );
  }
}

/** Anything but a number is a version that does not exist. */
const versionOf = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : -1);
