import {
  Controller,
  Get,
  Param,
  ParseIntPipe,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { HlsDelivery, PreviewService } from '#media';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { PreviewResponse, PreviewTicketDto } from './media-asset.dto.js';

const playlistType = 'application/vnd.apple.mpegurl';
const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** Watching an asset outside of any course, for its owner and for reviewers. Nothing of it is recorded. */
@ApiTags('media')
@Controller('media-assets/:id')
export class PreviewController {
  constructor(
    private readonly previews: PreviewService,
    private readonly delivery: HlsDelivery,
  ) {}

  @Post('previews')
  @ApiCreatedResponse({ type: PreviewResponse })
  async open(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PreviewResponse> {
    const { ticket, durationMs } = await this.previews.open(actor, id);
    return { playlistUrl: addresses(id, ticket).playlist, durationMs };
  }

  @Get('preview/playlist.m3u8')
  @ApiOkResponse({ content: { [playlistType]: {} } })
  async playlist(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { ticket }: PreviewTicketDto,
  ): Promise<StreamableFile> {
    this.previews.check(actor, id, ticket);
    const text = await this.delivery.playlist(id, addresses(id, ticket));
    return new StreamableFile(Buffer.from(text), { type: playlistType });
  }

  @Get('preview/keys/:index')
  @ApiOkResponse({ content: { 'application/octet-stream': binary } })
  async key(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('index', ParseIntPipe) index: number,
    @Query() { ticket }: PreviewTicketDto,
  ): Promise<StreamableFile> {
    this.previews.check(actor, id, ticket);
    return new StreamableFile(await this.delivery.key(id, index));
  }

  @Get('preview/segments/:name')
  @ApiOkResponse({ content: { 'video/mp4': binary } })
  async segment(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('name') name: string,
    @Query() { ticket }: PreviewTicketDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    this.previews.check(actor, id, ticket);
    const { stream, sizeBytes } = await this.delivery.segment(id, name);
    reply.header('Cache-Control', 'private, max-age=3600, immutable');
    return new StreamableFile(stream, { type: 'video/mp4', length: sizeBytes });
  }
}

function addresses(assetId: string, ticket: string) {
  const address = (part: string) =>
    `/api/v1/media-assets/${assetId}/preview/${part}?ticket=${ticket}`;
  return {
    playlist: address('playlist.m3u8'),
    key: (index: number) => address(`keys/${index}`),
    segment: (name: string) => address(`segments/${name}`),
  };
}
