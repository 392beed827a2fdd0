import { Controller, Get, Query } from '@nestjs/common';
import { ApiBadRequestResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Assessments, assessmentsView } from '#assessment';
import { type Actor, Clock, shanghaiDay, shanghaiYear } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { AssessmentQueryDto, AssessmentResponse } from './assessment.dto.js';

@ApiTags('assessment')
@Controller('me/assessments')
export class AssessmentController {
  constructor(
    private readonly assessments: Assessments,
    private readonly clock: Clock,
  ) {}

  /** Each scheme that applies to oneself in a year: what is required, what counts, what is missing. */
  @Get()
  @ApiOkResponse({ type: [AssessmentResponse] })
  @ApiBadRequestResponse({ type: ErrorResponse })
  async mine(
    @CurrentActor() { memberId }: Actor,
    @Query() query: AssessmentQueryDto,
  ): Promise<AssessmentResponse[]> {
    const now = this.clock.now();
    const year = Number(query.period ?? query.year ?? shanghaiYear(now));
    const period = await this.assessments.period(year);
    const standing = await this.assessments.ofMember(memberId, year);
    return assessmentsView(standing, period, shanghaiDay(now));
  }
}
