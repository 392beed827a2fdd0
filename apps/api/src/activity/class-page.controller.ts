import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClassPages } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { ClassHomeResponse } from './class-page.dto.js';

@ApiTags('activity')
@Controller('me/classes')
export class ClassPageController {
  constructor(private readonly pages: ClassPages) {}

  /** A class as one of its list sees it. */
  @Get(':id')
  @ApiOkResponse({ type: ClassHomeResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassHomeResponse> {
    return this.pages.show(actor, id);
  }
}
