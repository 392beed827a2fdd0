import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { AudienceLists, AudienceListSheets } from '#course';
import { UploadService } from '#media';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import {
  AudienceListDto,
  AudienceListPageResponse,
  AudienceListResponse,
  ListMemberPageResponse,
  ListMembersDto,
  MatchedPersonResponse,
  MatchPersonsDto,
  RenameListDto,
} from './audience-list.dto.js';

/** 名单: persons kept under a name, for assignments and audiences. */
@ApiTags('course')
@Controller('audience-lists')
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class AudienceListController {
  constructor(
    private readonly lists: AudienceLists,
    private readonly sheets: AudienceListSheets,
    private readonly uploads: UploadService,
  ) {}

  @Get()
  @ApiOkResponse({ type: AudienceListPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() page: PageQueryDto,
  ): Promise<AudienceListPageResponse> {
    return this.lists.list(actor, page);
  }

  @Post()
  @ApiCreatedResponse({ type: AudienceListResponse })
  create(
    @CurrentActor() actor: Actor,
    @Body() wish: AudienceListDto,
  ): Promise<AudienceListResponse> {
    return this.lists.create(actor, wish);
  }

  /** Who the persons are, by ID card and name together; writes nothing. */
  @Post('match')
  @HttpCode(200)
  @ApiOkResponse({ type: [MatchedPersonResponse] })
  match(
    @CurrentActor() actor: Actor,
    @Body() { persons = [], uploadId }: MatchPersonsDto,
  ): Promise<MatchedPersonResponse[]> {
    if (uploadId === undefined) return this.lists.match(actor, persons);
    return this.uploads.handOver(actor, uploadId, 'import', ({ path }) =>
      this.sheets.match(actor, path),
    );
  }

  @Get(':id')
  @ApiOkResponse({ type: AudienceListResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AudienceListResponse> {
    return this.lists.find(actor, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: AudienceListResponse })
  rename(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { name }: RenameListDto,
  ): Promise<AudienceListResponse> {
    return this.lists.rename(actor, id, name);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.lists.remove(actor, id);
  }

  @Get(':id/members')
  @ApiOkResponse({ type: ListMemberPageResponse })
  async members(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() page: PageQueryDto,
  ): Promise<ListMemberPageResponse> {
    const found = await this.lists.membersOf(actor, id, page);
    const items = found.items.map((one) => ({
      id: one.id,
      name: one.name,
      unitName: one.unitName,
      title: one.title,
    }));
    return { ...found, items };
  }

  @Post(':id/members')
  @HttpCode(200)
  @ApiOkResponse({ type: AudienceListResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { memberIds }: ListMembersDto,
  ): Promise<AudienceListResponse> {
    return this.lists.add(actor, id, memberIds);
  }

  @Post(':id/members/removal')
  @HttpCode(200)
  @ApiOkResponse({ type: AudienceListResponse })
  take(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { memberIds }: ListMembersDto,
  ): Promise<AudienceListResponse> {
    return this.lists.take(actor, id, memberIds);
  }
}
