import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Units } from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { UnitResponse } from './unit.dto.js';

@ApiTags('organisation')
@Controller('units')
export class UnitController {
  constructor(private readonly units: Units) {}

  /** The trees that one may see, as a flat list in official order. */
  @Get()
  @ApiOkResponse({ type: [UnitResponse] })
  tree(@CurrentActor() actor: Actor): Promise<UnitResponse[]> {
    return this.units.tree(actor);
  }

  @Get(':id')
  @ApiOkResponse({ type: UnitResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<UnitResponse> {
    return this.units.show(actor, id);
  }
}
