import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, Clock, shanghaiYear } from '#platform';
import { UnitHours } from '#report';
import { CurrentActor } from '../auth/current-actor.js';
import { YearQueryDto } from '../credit/credit.dto.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  MemberHoursPageResponse,
  UnitMembersQueryDto,
  UnitOverviewResponse,
} from './unit-hours.dto.js';

@ApiTags('report')
@Controller('units/:id')
@ApiBadRequestResponse({ type: ErrorResponse })
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class UnitHoursController {
  constructor(
    private readonly unitHours: UnitHours,
    private readonly clock: Clock,
  ) {}

  /** How many members, how many have reached what is required, and the average; of the unit and each child. */
  @Get('overview')
  @ApiOkResponse({ type: UnitOverviewResponse })
  overview(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { year }: YearQueryDto,
  ): Promise<UnitOverviewResponse> {
    return this.unitHours.overview(actor, id, year ?? this.thisYear());
  }

  @Get('members')
  @ApiOkResponse({ type: MemberHoursPageResponse })
  members(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { year, page, pageSize, ...filter }: UnitMembersQueryDto,
  ): Promise<MemberHoursPageResponse> {
    const wanted = { page, pageSize };
    return this.unitHours.membersOf(actor, id, year ?? this.thisYear(), filter, wanted);
  }

  private thisYear(): number {
    return shanghaiYear(this.clock.now());
  }
}
