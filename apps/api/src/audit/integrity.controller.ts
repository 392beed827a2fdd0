import { Controller, Get } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, IntegrityStatus } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { IntegrityResponse } from './integrity.dto.js';
import { integrityView } from './integrity.view.js';

/** Whether the ledger and the trail are as they were written. */
@ApiTags('audit')
@Controller('integrity')
export class IntegrityController {
  constructor(private readonly integrity: IntegrityStatus) {}

  /** For the auditor and the platform administrator. Which row does not fit is said by the command line. */
  @Get()
  @ApiOkResponse({ type: IntegrityResponse })
  @ApiForbiddenResponse({ type: ErrorResponse })
  async show(@CurrentActor() actor: Actor): Promise<IntegrityResponse> {
    return integrityView(await this.integrity.show(actor));
  }
}
