import { Controller, Delete, Head, Options, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UploadService } from '#media';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { Public } from '../auth/route-marks.js';
import { httpErrors } from '../http/http.errors.js';
import { sendTusAnswer } from './tus-answer.view.js';
import { partContentType, TusEndpoint } from './tus-endpoint.service.js';
import { readCreation } from './upload-headers.plan.js';

/** tus 1.0 with creation, termination and checksum. Another's upload does not exist, whatever is asked of it. */
@ApiTags('media')
@Controller('uploads')
export class UploadController {
  constructor(
    private readonly uploads: UploadService,
    private readonly tus: TusEndpoint,
  ) {}

  @Public()
  @Options()
  @ApiOperation({ summary: 'tus：服务器支持的能力' })
  @ApiNoContentResponse()
  async describe(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendTusAnswer(reply, await this.tus.describe(request));
  }

  @Post()
  @ApiOperation({ summary: 'tus：开始上传，Location 的最后一段是上传编号' })
  @ApiHeader({ name: 'Upload-Length', required: true })
  @ApiHeader({ name: 'Upload-Metadata', required: true, description: 'filename, purpose' })
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { id } = await this.uploads.open(actor, readCreation(request.headers));
    const answer = await this.tus.forward(actor, request, id);
    if (answer.status >= 400) await this.uploads.discard(actor, id);
    await sendTusAnswer(reply, answer);
  }

  @Head(':id')
  @ApiOperation({ summary: 'tus：已收到多少字节' })
  async offset(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.uploads.findOpen(actor, id);
    await sendTusAnswer(reply, await this.tus.forward(actor, request, id));
  }

  @Patch(':id')
  @ApiOperation({ summary: 'tus：接着上传' })
  @ApiNoContentResponse()
  async append(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.headers['content-type'] !== partContentType)
      throw httpErrors['unsupported-media-type']();
    await this.uploads.findOpen(actor, id);
    await sendTusAnswer(reply, await this.tus.forward(actor, request, id));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'tus：放弃上传' })
  @ApiNoContentResponse()
  async terminate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.uploads.findOpen(actor, id);
    const answer = await this.tus.forward(actor, request, id);
    if (answer.status < 400) await this.uploads.discard(actor, id);
    await sendTusAnswer(reply, answer);
  }
}
