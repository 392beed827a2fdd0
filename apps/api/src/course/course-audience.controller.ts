import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiForbiddenResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CourseAudienceSetting } from '#course';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { CourseAudienceResponse } from './assignment-response.dto.js';
import { CourseAudienceDto } from './assignment.dto.js';

/** Who may see a course; holds at once, without a review. */
@ApiTags('course')
@Controller('courses/:id/audience')
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class CourseAudienceController {
  constructor(private readonly audience: CourseAudienceSetting) {}

  @Get()
  @ApiOkResponse({ type: CourseAudienceResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseAudienceResponse> {
    return this.audience.find(actor, id);
  }

  @Put()
  @ApiOkResponse({ type: CourseAudienceResponse })
  set(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { targets }: CourseAudienceDto,
  ): Promise<CourseAudienceResponse> {
    return this.audience.set(actor, id, targets);
  }
}
