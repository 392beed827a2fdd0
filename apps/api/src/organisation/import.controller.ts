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
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiForbiddenResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { UploadService } from '#media';
import { ImportFiles, ImportRuns, isImportResting } from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import { attachment } from '../http/attachment.view.js';
import { rowEvents } from '../http/row-events.view.js';
import {
  ImportConfirmationDto,
  ImportPageResponse,
  ImportResponse,
  ImportRowPageResponse,
  ImportRowsQueryDto,
  NewImportDto,
} from './import.dto.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('organisation')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
export class ImportController {
  constructor(
    private readonly imports: ImportRuns,
    private readonly files: ImportFiles,
    private readonly uploads: UploadService,
  ) {}

  /** An .xlsx to be filled in, with its columns explained and the codes to choose from. */
  @Get('import-templates/:kind')
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  @ApiBadRequestResponse({ type: ErrorResponse })
  async template(
    @CurrentActor() actor: Actor,
    @Param('kind') kind: string,
  ): Promise<StreamableFile> {
    const { content, fileName } = await this.files.template(actor, kind);
    return new StreamableFile(content, { type: XLSX, disposition: attachment(fileName) });
  }

  /** What is wrong with which row, as an .xlsx. */
  @Get('imports/:id/verdicts-file')
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  @ApiNotFoundResponse({ type: ErrorResponse })
  async verdicts(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { stream, fileName } = await this.files.verdicts(actor, id);
    return new StreamableFile(stream, { type: XLSX, disposition: attachment(fileName) });
  }

  /** Takes an uploaded sheet over and has it checked; nothing is written before it is confirmed. */
  @Post('imports')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  start(
    @CurrentActor() actor: Actor,
    @Body() { uploadId, ...wanted }: NewImportDto,
  ): Promise<ImportResponse> {
    return this.uploads.handOver(actor, uploadId, 'import', (file) =>
      this.imports.start(actor, wanted, file),
    );
  }

  /** One's own, and those over units whose people are all one's own; newest first. */
  @Get('imports')
  @ApiOkResponse({ type: ImportPageResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQueryDto): Promise<ImportPageResponse> {
    return this.imports.list(actor, page);
  }

  @Get('imports/:id')
  @ApiOkResponse({ type: ImportResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ImportResponse> {
    return this.imports.find(actor, id);
  }

  /** Every row with its verdict, what is wrong, and what changes from what to what. */
  @Get('imports/:id/rows')
  @ApiOkResponse({ type: ImportRowPageResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  rows(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { verdict, ...page }: ImportRowsQueryDto,
  ): Promise<ImportRowPageResponse> {
    return this.imports.listRows(actor, id, verdict ?? null, page);
  }

  /** The run whenever it changes, as server-sent events, until it waits for a person or has ended. */
  @Sse('imports/:id/events')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiNotFoundResponse({ type: ErrorResponse })
  async events(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<Observable<MessageEvent>> {
    await this.imports.find(actor, id);
    return rowEvents(
      () => this.imports.find(actor, id),
      ({ state }) => isImportResting(state),
    );
  }

  /** Has what was checked applied in the background. */
  @Post('imports/:id/confirmation')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { skipFaulty = false }: ImportConfirmationDto,
  ): Promise<ImportResponse> {
    return this.imports.confirm(actor, id, { skipsFaulty: skipFaulty });
  }

  @Post('imports/:id/cancellation')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.imports.cancel(actor, id);
  }
}
