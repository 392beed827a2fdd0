import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { UnitSearch } from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { UnitFoundResponse, UnitSearchQueryDto } from './unit-search.dto.js';

@ApiTags('organisation')
@Controller('units/search')
export class UnitSearchController {
  constructor(private readonly units: UnitSearch) {}

  /** Units of a line by name, also those of others, so that a member can be sent there. */
  @Get()
  @ApiOkResponse({ type: [UnitFoundResponse] })
  search(
    @CurrentActor() actor: Actor,
    @Query() { line, query }: UnitSearchQueryDto,
  ): Promise<UnitFoundResponse[]> {
    return this.units.search(actor, line, query);
  }
}
