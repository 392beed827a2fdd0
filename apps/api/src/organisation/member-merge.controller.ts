import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RecordMerge } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { MergeMembersDto, MergePreviewQueryDto, MergePreviewResponse } from './member-merge.dto.js';
import { MergePreviews } from './merge-preview.service.js';

/** 合并档案, for who administers both. */
@ApiTags('organisation')
@Controller('members')
export class MemberMergeController {
  constructor(
    private readonly merging: RecordMerge,
    private readonly previews: MergePreviews,
  ) {}

  /** What would become of both records; the one in the address is kept. */
  @Get(':id/merge-preview')
  @ApiOkResponse({ type: MergePreviewResponse })
  preview(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { otherId }: MergePreviewQueryDto,
  ): Promise<MergePreviewResponse> {
    return this.previews.of(actor, id, otherId);
  }

  @Post(':id/merge')
  @HttpCode(204)
  @ApiNoContentResponse()
  merge(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { otherId, reason }: MergeMembersDto,
  ): Promise<void> {
    return this.merging.merge(actor, id, otherId, reason);
  }
}
