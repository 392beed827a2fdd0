import {
  Body,
  Controller,
  Get,
  HttpCode,
  type MessageEvent,
  Param,
  Post,
  Query,
  Res,
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
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { type Actor, type SheetFormat } from '#platform';
import { isEnded, ReportApprovals, Reports } from '#report';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { PageQueryDto } from '../http/page.dto.js';
import { attachment } from '../http/attachment.view.js';
import { rowEvents } from '../http/row-events.view.js';
import {
  NewReportDto,
  NewReportResponse,
  ReportApprovalPageResponse,
  ReportDecisionDto,
  ReportKindResponse,
  ReportPageResponse,
  ReportResponse,
} from './report.dto.js';

const CONTENT_TYPES: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

@ApiTags('report')
@Controller()
@ApiForbiddenResponse({ type: ErrorResponse })
export class ReportController {
  constructor(
    private readonly reports: Reports,
    private readonly approvals: ReportApprovals,
  ) {}

  /** The forms that can be made, with their columns. */
  @Get('report-kinds')
  @ApiOkResponse({ type: [ReportKindResponse] })
  kinds(@CurrentActor() actor: Actor): ReportKindResponse[] {
    return this.reports.kinds(actor);
  }

  /** Asks for a report; it is made in the background. */
  @Post('reports')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: NewReportResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  request(@CurrentActor() actor: Actor, @Body() wanted: NewReportDto): Promise<NewReportResponse> {
    return this.reports.request(actor, wanted);
  }

  /** One's own, newest first. */
  @Get('reports')
  @ApiOkResponse({ type: ReportPageResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQueryDto): Promise<ReportPageResponse> {
    return this.reports.list(actor, page);
  }

  /** Exports of many full numbers that somebody else asked for and that wait for a second person. */
  @Get('report-approvals')
  @ApiOkResponse({ type: ReportApprovalPageResponse })
  waiting(
    @CurrentActor() actor: Actor,
    @Query() page: PageQueryDto,
  ): Promise<ReportApprovalPageResponse> {
    return this.approvals.waiting(actor, page);
  }

  @Post('report-approvals/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() decision: ReportDecisionDto,
  ): Promise<void> {
    return this.approvals.decide(actor, id, decision);
  }

  @Get('reports/:id')
  @ApiOkResponse({ type: ReportResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ReportResponse> {
    return this.reports.find(actor, id);
  }

  /** The report whenever it changes, as server-sent events; the stream ends when the report has. */
  @Sse('reports/:id/events')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiNotFoundResponse({ type: ErrorResponse })
  async events(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<Observable<MessageEvent>> {
    await this.reports.find(actor, id);
    return rowEvents(
      () => this.reports.find(actor, id),
      ({ state }) => isEnded(state),
    );
  }

  @Post('reports/:id/cancellation')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  cancel(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.reports.cancel(actor, id);
  }

  @Get('reports/:id/file')
  @ApiOkResponse({
    content: { [CONTENT_TYPES.xlsx]: { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, sizeBytes, fileName, format } = await this.reports.file(actor, id);
    void reply.header('cache-control', 'private, no-store');
    const disposition = attachment(fileName);
    return new StreamableFile(stream, {
      type: CONTENT_TYPES[format],
      length: sizeBytes,
      disposition,
    });
  }
}
