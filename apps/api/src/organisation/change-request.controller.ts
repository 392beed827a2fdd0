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
import { MemberDossiers } from '#account';
import { ChangeRequests } from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import {
  ChangeRequestPageResponse,
  ChangeRequestQueryDto,
  ChangeRequestResponse,
  DecisionDto,
  NewChangeRequestDto,
} from './change-request.dto.js';
import { changeOf } from './member-facts.dto.js';
import { MemberFileResponse } from './member-file.dto.js';

@ApiTags('organisation')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
export class ChangeRequestController {
  constructor(
    private readonly requests: ChangeRequests,
    private readonly dossiers: MemberDossiers,
  ) {}

  /** What the system says of oneself. */
  @Get('me/member')
  @ApiOkResponse({ type: MemberFileResponse })
  own(@CurrentActor() actor: Actor): Promise<MemberFileResponse> {
    return this.dossiers.own(actor);
  }

  /** Asks to have one's own data corrected; one request at a time. */
  @Post('me/change-requests')
  @ApiCreatedResponse({ type: ChangeRequestResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  ask(
    @CurrentActor() actor: Actor,
    @Body() { note, ...change }: NewChangeRequestDto,
  ): Promise<ChangeRequestResponse> {
    return this.requests.ask(actor, { ...changeOf(change), note });
  }

  /** One's own, newest first. */
  @Get('me/change-requests')
  @ApiOkResponse({ type: ChangeRequestPageResponse })
  mine(
    @CurrentActor() actor: Actor,
    @Query() page: PageQueryDto,
  ): Promise<ChangeRequestPageResponse> {
    return this.requests.own(actor, page);
  }

  @Post('me/change-requests/:id/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  withdraw(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.requests.withdraw(actor, id);
  }

  /** Of the people of one's subtrees; those that wait unless another state is asked for. */
  @Get('change-requests')
  @ApiOkResponse({ type: ChangeRequestPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() { state, ...page }: ChangeRequestQueryDto,
  ): Promise<ChangeRequestPageResponse> {
    return this.requests.list(actor, page, state);
  }

  /** 同意 makes the change at once; otherwise nothing changes. */
  @Post('change-requests/:id/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() decision: DecisionDto,
  ): Promise<void> {
    return this.requests.decide(actor, id, decision);
  }
}
