import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ClassSubmissionFiles, ClassSubmissions } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  AttachFileDto,
  DraftSavedResponse,
  MyAssignmentResponse,
  MyWorkResponse,
  SubmissionFileResponse,
  WorkTextDto,
} from './class-assignment.dto.js';
import { sendAttachment } from './class-attachment.view.js';

/** What one of a class writes and hands in. Another's work does not exist. */
@ApiTags('activity')
@Controller('me/classes/:id/assignments')
@ApiNotFoundResponse({ type: ErrorResponse })
export class MyAssignmentController {
  constructor(
    private readonly submissions: ClassSubmissions,
    private readonly files: ClassSubmissionFiles,
  ) {}

  @Get()
  @ApiOkResponse({ type: [MyAssignmentResponse] })
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<MyAssignmentResponse[]> {
    return this.submissions.list(actor, id);
  }

  @Get(':assignmentId')
  @ApiOkResponse({ type: MyWorkResponse })
  show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
  ): Promise<MyWorkResponse> {
    return this.submissions.find(actor, id, assignmentId);
  }

  /** Kept as it is being written; nobody else sees it. */
  @Put(':assignmentId/draft')
  @ApiOkResponse({ type: DraftSavedResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  saveDraft(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @Body() { text }: WorkTextDto,
  ): Promise<DraftSavedResponse> {
    return this.submissions.saveDraft(actor, id, { id: assignmentId, text });
  }

  /** As often as one likes until it is due; late once. */
  @Post(':assignmentId/submission')
  @HttpCode(200)
  @ApiOkResponse({ type: MyWorkResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  handIn(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @Body() { text }: WorkTextDto,
  ): Promise<MyWorkResponse> {
    return this.submissions.handIn(actor, id, { id: assignmentId, text });
  }

  /** Puts a finished upload beside the draft: doc, docx, pdf, jpg or png, 20 MB at most. */
  @Post(':assignmentId/files')
  @ApiCreatedResponse({ type: SubmissionFileResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  addFile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @Body() { uploadId }: AttachFileDto,
  ): Promise<SubmissionFileResponse> {
    return this.files.add(actor, id, { id: assignmentId, uploadId });
  }

  @Delete(':assignmentId/files/:fileId')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  removeFile(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @Param('fileId') fileId: string,
  ): Promise<void> {
    return this.files.remove(actor, id, assignmentId, fileId);
  }

  @Get(':assignmentId/files/:fileId')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendAttachment(reply, await this.files.mine(actor, id, { id: assignmentId, fileId }));
  }
}
