import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RoleGrants } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { PageQueryDto } from '../http/page.dto.js';
import { RoleGrantPageResponse } from './role-grant.dto.js';

/** For the security administrator: who holds which role where, and why. */
@ApiTags('account')
@Controller('role-grants')
export class RoleGrantController {
  constructor(private readonly grants: RoleGrants) {}

  @Get()
  @ApiOkResponse({ type: RoleGrantPageResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQueryDto): Promise<RoleGrantPageResponse> {
    return this.grants.list(actor, page);
  }
}
