import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MediaService } from '#media';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { PageQueryDto } from '../http/page.dto.js';
import {
  CreateMediaAssetDto,
  MediaAssetPageResponse,
  MediaAssetResponse,
} from './media-asset.dto.js';

@ApiTags('media')
@Controller('media-assets')
export class MediaAssetController {
  constructor(private readonly media: MediaService) {}

  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: MediaAssetResponse })
  create(
    @CurrentActor() actor: Actor,
    @Body() { uploadId }: CreateMediaAssetDto,
  ): Promise<MediaAssetResponse> {
    return this.media.create(actor, uploadId);
  }

  @Get()
  @ApiOkResponse({ type: MediaAssetPageResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQueryDto): Promise<MediaAssetPageResponse> {
    return this.media.list(actor, page);
  }

  @Get(':id')
  @ApiOkResponse({ type: MediaAssetResponse })
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MediaAssetResponse> {
    return this.media.find(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.media.remove(actor, id);
  }
}
