import { Controller, Get, Query } from '@nestjs/common';
import { ApiForbiddenResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Audit } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { AuditRecordPageResponse, AuditRecordQueryDto } from './audit-record.dto.js';
import { auditRecordView } from './audit-record.view.js';

/** For the auditor alone: who did what, and when. */
@ApiTags('audit')
@Controller('audit-records')
export class AuditRecordController {
  constructor(private readonly audit: Audit) {}

  /** Newest first. */
  @Get()
  @ApiOkResponse({ type: AuditRecordPageResponse })
  @ApiForbiddenResponse({ type: ErrorResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { page, pageSize, query: actorName, from, to, ...filter }: AuditRecordQueryDto,
  ): Promise<AuditRecordPageResponse> {
    const wanted = {
      ...filter,
      ...(actorName && { actorName }),
      ...(from && { from: new Date(from) }),
      ...(to && { to: new Date(to) }),
    };
    const found = await this.audit.list(actor, { page, pageSize }, wanted);
    return { ...found, items: found.items.map(auditRecordView) };
  }
}
