import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { MemberDirectory, MemberDossiers } from '#account';
import {
  datedFacts,
  MemberDepartures,
  MemberEntry,
  MemberReveals,
  Members,
  organisationErrors,
  readIdCard,
  readPhone,
} from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { changeOf, MemberChangeDto } from './member-facts.dto.js';
import { MemberFileResponse } from './member-file.dto.js';
import {
  DepartureDto,
  directoryRequest,
  MemberPageResponse,
  MemberQueryDto,
  NewMemberDto,
  NewMemberResponse,
  RevealDto,
  RevealResponse,
} from './member.dto.js';

@ApiTags('organisation')
@Controller('members')
@ApiForbiddenResponse({ type: ErrorResponse })
export class MemberController {
  constructor(
    private readonly directory: MemberDirectory,
    private readonly dossiers: MemberDossiers,
    private readonly members: Members,
    private readonly entry: MemberEntry,
    private readonly departures: MemberDepartures,
    private readonly reveals: MemberReveals,
  ) {}

  /** The members of one's subtrees, on one line of the tree. */
  @Get()
  @ApiOkResponse({ type: MemberPageResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  list(@CurrentActor() actor: Actor, @Query() query: MemberQueryDto): Promise<MemberPageResponse> {
    if (isNumber(query.query)) throw organisationErrors['number-in-address']();
    return this.directory.list(actor, directoryRequest(query), query);
  }

  /** The same, where what is looked for may be a full ID card or phone: it stands in no address. */
  @Post('search')
  @HttpCode(200)
  @ApiOkResponse({ type: MemberPageResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  search(@CurrentActor() actor: Actor, @Body() query: MemberQueryDto): Promise<MemberPageResponse> {
    return this.directory.list(actor, directoryRequest(query), query);
  }

  @Get(':id')
  @ApiOkResponse({ type: MemberFileResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MemberFileResponse> {
    return this.dossiers.show(actor, id);
  }

  /** Takes a member on. One whom another unit has already is asked for by `POST /transfers`. */
  @Post()
  @ApiCreatedResponse({ type: NewMemberResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  async enter(
    @CurrentActor() actor: Actor,
    @Body() details: NewMemberDto,
  ): Promise<NewMemberResponse> {
    const entered = Object.assign(details, { appointment: datedFacts(details) });
    const { id, birthDay, archiveBirthDay } = await this.entry.enter(actor, entered);
    return { id, birthDaysDiffer: archiveBirthDay !== null && archiveBirthDay !== birthDay };
  }

  /** Changes what is said of a member; dated facts from a day on. */
  @Patch(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() change: MemberChangeDto,
  ): Promise<void> {
    await this.members.change(actor, id, changeOf(change));
  }

  /** Ends every membership of the member: 调离系统, 退休, 辞职, 去世. */
  @Post(':id/departure')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  depart(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() departure: DepartureDto,
  ): Promise<void> {
    return this.departures.depart(actor, id, departure);
  }

  /** The full ID card or phone of one member, with a reason that stays in the trail. */
  @Post(':id/reveal')
  @HttpCode(200)
  @ApiOkResponse({ type: RevealResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiTooManyRequestsResponse({ type: ErrorResponse })
  async reveal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() wanted: RevealDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RevealResponse> {
    const value = await this.reveals.reveal(actor, id, wanted);
    void reply.header('cache-control', 'no-store');
    return { value };
  }
}

/** A full number, or what somebody meant to be one. */
function isNumber(text = ''): boolean {
  return (
    readIdCard(text) !== null || readPhone(text) !== null || /\d{11}/.test(text.normalize('NFKC'))
  );
}
