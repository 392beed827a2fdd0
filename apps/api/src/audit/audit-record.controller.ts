import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Audit } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  AuditExportResponse,
  AuditFilterDto,
  AuditRecordPageResponse,
  AuditRecordQueryDto,
} from './audit-record.dto.js';
import { auditFilter, auditRecordView } from './audit-record.view.js';

/** For the auditor alone: who did what, and when. */
@ApiTags('audit')
@Controller('audit-records')
@ApiForbiddenResponse({ type: ErrorResponse })
export class AuditRecordController {
  constructor(private readonly audit: Audit) {}

  /** Newest first. */
  @Get()
  @ApiOkResponse({ type: AuditRecordPageResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { page, pageSize, ...filter }: AuditRecordQueryDto,
  ): Promise<AuditRecordPageResponse> {
    const found = await this.audit.list(actor, { page, pageSize }, auditFilter(filter));
    return { ...found, items: found.items.map(auditRecordView) };
  }

  /** The newest rows that match, to be taken away; itself on the trail. */
  @Post('exports')
  @HttpCode(200)
  @ApiOkResponse({ type: AuditExportResponse })
  async export(
    @CurrentActor() actor: Actor,
    @Body() filter: AuditFilterDto,
  ): Promise<AuditExportResponse> {
    const rows = await this.audit.export(actor, auditFilter(filter));
    return { items: rows.map(auditRecordView) };
  }
}
