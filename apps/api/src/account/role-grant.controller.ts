import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Handovers, RoleGrants } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  CloseRoleGrantDto,
  GrantHolderQueryDto,
  GrantHolderResponse,
  HandoverDto,
  HandoverResponse,
  NewRoleGrantDto,
  NewRoleGrantResponse,
  RoleGrantPageResponse,
  RoleGrantQueryDto,
} from './role-grant.dto.js';

/** For the security administrator: who holds which role where, and why. */
@ApiTags('account')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
export class RoleGrantController {
  constructor(
    private readonly grants: RoleGrants,
    private readonly handovers: Handovers,
  ) {}

  @Get('role-grants')
  @ApiOkResponse({ type: RoleGrantPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, ...query }: RoleGrantQueryDto,
  ): Promise<RoleGrantPageResponse> {
    return this.grants.list(actor, { ...query, state: state === 'all' ? undefined : state }, query);
  }

  /** Who can be given a role, by the beginning of the name or of the account; 20 at most. */
  @Get('role-grants/holders')
  @ApiOkResponse({ type: [GrantHolderResponse] })
  holders(
    @CurrentActor() actor: Actor,
    @Query() { query }: GrantHolderQueryDto,
  ): Promise<GrantHolderResponse[]> {
    return this.grants.holders(actor, query);
  }

  @Post('role-grants')
  @ApiCreatedResponse({ type: NewRoleGrantResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  async grant(
    @CurrentActor() actor: Actor,
    @Body() { memberId, account, validFrom, validTo, ...details }: NewRoleGrantDto,
  ): Promise<NewRoleGrantResponse> {
    const holder = memberId ?? { account: account ?? '' };
    const { id } = await this.grants.grant(actor, holder, {
      ...details,
      ...(validFrom !== undefined && { validFrom: new Date(validFrom) }),
      ...(validTo !== undefined && { validTo: new Date(validTo) }),
    });
    return { id };
  }

  @Post('role-grants/:id/close')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  close(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: CloseRoleGrantDto,
  ): Promise<void> {
    return this.grants.close(actor, id, reason);
  }

  /** Passes what one administrator holds to the next, all of it or nothing. */
  @Post('handovers')
  @HttpCode(200)
  @ApiOkResponse({ type: HandoverResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  handOver(@CurrentActor() actor: Actor, @Body() handover: HandoverDto): Promise<HandoverResponse> {
    return this.handovers.handOver(actor, handover);
  }
}
