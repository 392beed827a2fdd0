import { Readable } from 'node:stream';
import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#platform';
import { OwnData } from '#report';
import { CurrentActor } from '../auth/current-actor.js';
import { attachment } from '../http/attachment.view.js';

@ApiTags('report')
@Controller('me')
export class OwnDataController {
  constructor(private readonly data: OwnData) {}

  /** Everything the system knows of oneself, as a file with Chinese headings; one's own numbers in full. */
  @Get('data')
  @ApiOkResponse({ content: { 'application/json': { schema: { type: 'object' } } } })
  async download(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { fileName, content } = await this.data.file(actor);
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(Readable.from(content), {
      type: 'application/json; charset=utf-8',
      disposition: attachment(fileName),
    });
  }
}
