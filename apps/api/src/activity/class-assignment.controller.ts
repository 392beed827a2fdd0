import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ClassAssignments, ClassMarking, ClassSubmissionFiles } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { sendAttachment } from './class-attachment.view.js';
import { AssignmentDto, AssignmentResponse } from './class-assignment.dto.js';
import {
  AssignmentFileResponse,
  MarkDto,
  SendBackDto,
  SubmissionPageResponse,
  SubmissionResponse,
  SubmissionsQueryDto,
} from './class-submission.dto.js';
import { WithdrawalReasonDto } from './class-notice.dto.js';

/** 作业 of a training class, as the organiser and the class teacher set and mark it. */
@ApiTags('activity')
@Controller('classes/:id')
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class ClassAssignmentController {
  constructor(
    private readonly assignments: ClassAssignments,
    private readonly marking: ClassMarking,
    private readonly files: ClassSubmissionFiles,
  ) {}

  @Get('assignments')
  @ApiOkResponse({ type: [AssignmentResponse] })
  list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<AssignmentResponse[]> {
    return this.assignments.list(actor, id);
  }

  @Post('assignments')
  @ApiCreatedResponse({ type: AssignmentResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  set(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { dueAt, ...wish }: AssignmentDto,
  ): Promise<AssignmentResponse> {
    return this.assignments.set(actor, id, { ...wish, dueAt: new Date(dueAt) });
  }

  @Patch('assignments/:assignmentId')
  @ApiOkResponse({ type: AssignmentResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @Body() { dueAt, ...wish }: AssignmentDto,
  ): Promise<AssignmentResponse> {
    const facts = { ...wish, dueAt: new Date(dueAt) };
    return this.assignments.change(actor, id, assignmentId, facts);
  }

  @Post('assignments/:assignmentId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @Body() { reason }: WithdrawalReasonDto,
  ): Promise<void> {
    return this.assignments.withdraw(actor, id, assignmentId, reason);
  }

  /** Everybody on the list with what he handed in; `missing`: who has not. */
  @Get('assignments/:assignmentId/submissions')
  @ApiOkResponse({ type: SubmissionPageResponse })
  submissions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
    @Query() { state, ...page }: SubmissionsQueryDto,
  ): Promise<SubmissionPageResponse> {
    return this.marking.list(actor, id, { id: assignmentId, filter: state ?? null }, page);
  }

  /** Every file that was handed in for it. */
  @Get('assignments/:assignmentId/files')
  @ApiOkResponse({ type: [AssignmentFileResponse] })
  allFiles(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('assignmentId') assignmentId: string,
  ): Promise<AssignmentFileResponse[]> {
    return this.marking.files(actor, id, assignmentId);
  }

  @Get('submissions/:submissionId')
  @ApiOkResponse({ type: SubmissionResponse })
  submission(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('submissionId') submissionId: string,
  ): Promise<SubmissionResponse> {
    return this.marking.find(actor, id, submissionId);
  }

  @Post('submissions/:submissionId/mark')
  @HttpCode(200)
  @ApiOkResponse({ type: SubmissionResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  mark(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('submissionId') submissionId: string,
    @Body() mark: MarkDto,
  ): Promise<SubmissionResponse> {
    return this.marking.mark(actor, id, submissionId, mark);
  }

  /** For revision. */
  @Post('submissions/:submissionId/return')
  @HttpCode(200)
  @ApiOkResponse({ type: SubmissionResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('submissionId') submissionId: string,
    @Body() { comment }: SendBackDto,
  ): Promise<SubmissionResponse> {
    return this.marking.sendBack(actor, id, submissionId, comment);
  }

  @Get('submissions/:submissionId/files/:fileId')
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('submissionId') submissionId: string,
    @Param('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sendAttachment(reply, await this.files.handedIn(actor, id, { submissionId, fileId }));
  }
}
