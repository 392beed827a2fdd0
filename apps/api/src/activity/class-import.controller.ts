import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
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
  ApiTags,
} from '@nestjs/swagger';
import { CLASS_IMPORT_KINDS, ClassImports } from '#activity';
import { type Actor, platformErrors } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { attachment } from '../http/attachment.view.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import {
  ClassImportConfirmationDto,
  ClassImportPageResponse,
  ClassImportResponse,
  ClassImportRowPageResponse,
  ClassImportRowsQueryDto,
  NewClassImportDto,
} from './class-import.dto.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Members and timetable of a class from a sheet. */
@ApiTags('activity')
@Controller('classes/:id')
@ApiForbiddenResponse({ type: ErrorResponse })
@ApiNotFoundResponse({ type: ErrorResponse })
export class ClassImportController {
  constructor(private readonly imports: ClassImports) {}

  /** An .xlsx to be filled in. */
  @Get('import-templates/:kind')
  @ApiOkResponse({ content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } } })
  async template(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('kind') kind: string,
  ): Promise<StreamableFile> {
    const known = CLASS_IMPORT_KINDS.find((one) => one === kind);
    if (!known) throw platformErrors['not-found']();
    const { content, fileName } = await this.imports.template(actor, id, known);
    return new StreamableFile(content, { type: XLSX, disposition: attachment(fileName) });
  }

  /** Reads and judges an uploaded sheet; nothing is written before it is confirmed. */
  @Post('imports')
  @ApiCreatedResponse({ type: ClassImportResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  start(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() wanted: NewClassImportDto,
  ): Promise<ClassImportResponse> {
    return this.imports.start(actor, id, wanted);
  }

  @Get('imports')
  @ApiOkResponse({ type: ClassImportPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() page: PageQueryDto,
  ): Promise<ClassImportPageResponse> {
    return this.imports.list(actor, id, page);
  }

  @Get('imports/:importId')
  @ApiOkResponse({ type: ClassImportResponse })
  show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('importId') importId: string,
  ): Promise<ClassImportResponse> {
    return this.imports.find(actor, id, importId);
  }

  /** Every row with its verdict, and what is wrong with it. */
  @Get('imports/:importId/rows')
  @ApiOkResponse({ type: ClassImportRowPageResponse })
  rows(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('importId') importId: string,
    @Query() { verdict, ...page }: ClassImportRowsQueryDto,
  ): Promise<ClassImportRowPageResponse> {
    return this.imports.rows(actor, id, { id: importId, verdict: verdict ?? null }, page);
  }

  @Post('imports/:importId/confirmation')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassImportResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('importId') importId: string,
    @Body() { skipFaulty = false }: ClassImportConfirmationDto,
  ): Promise<ClassImportResponse> {
    return this.imports.confirm(actor, id, { id: importId, skipsFaulty: skipFaulty });
  }

  @Post('imports/:importId/cancellation')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiConflictResponse({ type: ErrorResponse })
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('importId') importId: string,
  ): Promise<void> {
    return this.imports.cancel(actor, id, importId);
  }
}
