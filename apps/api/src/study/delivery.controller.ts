import { Controller, Get, Param, ParseIntPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { KeyDelivery } from '#study';
import { Public } from '../auth/route-marks.js';
import { playAddresses } from './play-addresses.view.js';
import { PlayTicketDto } from './play-session.dto.js';

const PLAYLIST = 'application/vnd.apple.mpegurl';
const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** What a player fetches. The ticket in the address is the permission: players send no headers of ours. */
@ApiTags('study')
@Public()
@Controller('play-sessions/:id')
export class DeliveryController {
  constructor(private readonly delivery: KeyDelivery) {}

  @Get('playlist.m3u8')
  @ApiOkResponse({ content: { [PLAYLIST]: {} } })
  async playlist(
    @Param('id') id: string,
    @Query() { ticket }: PlayTicketDto,
  ): Promise<StreamableFile> {
    const text = await this.delivery.playlist(id, ticket, playAddresses(id, ticket));
    return new StreamableFile(Buffer.from(text), { type: PLAYLIST });
  }

  /** Not cached (every /api answer is `no-store` unless it says otherwise): each fetch is evidence. */
  @Get('keys/:index')
  @ApiOkResponse({ content: { 'application/octet-stream': binary } })
  async key(
    @Param('id') id: string,
    @Param('index', ParseIntPipe) index: number,
    @Query() { ticket }: PlayTicketDto,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.delivery.key(id, ticket, index));
  }

  @Get('segments/:name')
  @ApiOkResponse({ content: { 'video/mp4': binary } })
  async segment(
    @Param('id') id: string,
    @Param('name') name: string,
    @Query() { ticket }: PlayTicketDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, sizeBytes } = await this.delivery.segment(id, ticket, name);
    reply.header('Cache-Control', 'private, max-age=3600, immutable');
    return new StreamableFile(stream, { type: 'video/mp4', length: sizeBytes });
  }
}
