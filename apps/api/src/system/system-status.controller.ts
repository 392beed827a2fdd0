import { Controller, Get } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { SystemStatus } from '#report';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { productVersion } from './product-version.js';
import { SystemStatusResponse } from './system-status.dto.js';

@ApiTags('system')
@Controller('system/status')
export class SystemStatusController {
  private readonly version = productVersion();

  constructor(private readonly status: SystemStatus) {}

  /** For the platform administrator. */
  @Get()
  @ApiOkResponse({ type: SystemStatusResponse })
  @ApiForbiddenResponse({ type: ErrorResponse })
  async show(@CurrentActor() actor: Actor): Promise<SystemStatusResponse> {
    return { version: this.version, ...(await this.status.show(actor)) };
  }
}
