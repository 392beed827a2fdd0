import {
  Body,
  Controller,
  Get,
  HttpCode,
  type MessageEvent,
  Param,
  Post,
  Query,
  Sse,
  StreamableFile,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { CourseImportFiles, CourseImports, isCourseImportResting } from '#course';
import { UploadService } from '#media';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { attachment } from '../http/attachment.view.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import { rowEvents } from '../http/row-events.view.js';
import {
  CourseImportConfirmationDto,
  CourseImportPageResponse,
  CourseImportResponse,
  CourseImportRowPageResponse,
  CourseImportRowsQueryDto,
  NewCourseImportDto,
} from './course-import.dto.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const asFile = { content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } } as const;

/** Courses by a list and a batch of uploads; an instructor's own. */
@ApiTags('course')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
export class CourseImportController {
  constructor(
    private readonly imports: CourseImports,
    private readonly files: CourseImportFiles,
    private readonly uploads: UploadService,
  ) {}

  /** An .xlsx to be filled in, with its columns explained. */
  @Get('course-import-template')
  @ApiOkResponse(asFile)
  async template(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { content, fileName } = await this.files.template(actor);
    return new StreamableFile(content, { type: XLSX, disposition: attachment(fileName) });
  }

  /** One's own courses as such a list. */
  @Get('teaching/courses-file')
  @ApiOkResponse(asFile)
  async courses(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { stream, fileName } = await this.files.courses(actor);
    return new StreamableFile(stream, { type: XLSX, disposition: attachment(fileName) });
  }

  /** What is wrong with which row, as an .xlsx. */
  @Get('course-imports/:id/verdicts-file')
  @ApiOkResponse(asFile)
  @ApiNotFoundResponse({ type: ErrorResponse })
  async verdicts(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { stream, fileName } = await this.files.verdicts(actor, id);
    return new StreamableFile(stream, { type: XLSX, disposition: attachment(fileName) });
  }

  /** Takes an uploaded list over and has it checked; nothing is made before it is confirmed. */
  @Post('course-imports')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: CourseImportResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  start(
    @CurrentActor() actor: Actor,
    @Body() { uploadId }: NewCourseImportDto,
  ): Promise<CourseImportResponse> {
    return this.uploads.handOver(actor, uploadId, 'import', (file) =>
      this.imports.start(actor, file),
    );
  }

  @Get('course-imports')
  @ApiOkResponse({ type: CourseImportPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() page: PageQueryDto,
  ): Promise<CourseImportPageResponse> {
    return this.imports.list(actor, page);
  }

  @Get('course-imports/:id')
  @ApiOkResponse({ type: CourseImportResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseImportResponse> {
    return this.imports.find(actor, id);
  }

  @Get('course-imports/:id/rows')
  @ApiOkResponse({ type: CourseImportRowPageResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  rows(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { verdict, ...page }: CourseImportRowsQueryDto,
  ): Promise<CourseImportRowPageResponse> {
    return this.imports.listRows(actor, id, verdict ?? null, page);
  }

  /** The list whenever it changes, as server-sent events, until it waits for a person or has ended. */
  @Sse('course-imports/:id/events')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiNotFoundResponse({ type: ErrorResponse })
  async events(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<Observable<MessageEvent>> {
    await this.imports.find(actor, id);
    return rowEvents(
      () => this.imports.find(actor, id),
      ({ state }) => isCourseImportResting(state),
    );
  }

  /** Checks it again, against the files that have come in since. */
  @Post('course-imports/:id/matching')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: CourseImportResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  match(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseImportResponse> {
    return this.imports.checkAgain(actor, id);
  }

  /** Has what was checked made in the background. */
  @Post('course-imports/:id/confirmation')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: CourseImportResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { skipFaulty = false }: CourseImportConfirmationDto,
  ): Promise<CourseImportResponse> {
    return this.imports.confirm(actor, id, { skipsFaulty: skipFaulty });
  }

  @Post('course-imports/:id/cancellation')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.imports.cancel(actor, id);
  }
}
