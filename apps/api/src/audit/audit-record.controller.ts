import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Audit } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { AuditRecordPageResponse, AuditRecordQueryDto } from './audit-record.dto.js';
import { auditRecordView } from './audit-record.view.js';

/** For the auditor alone: who did what, and when. */
@ApiTags('audit')
@Controller('audit-records')
export class AuditRecordController {
  constructor(private readonly audit: Audit) {}

  @Get()
  @ApiOkResponse({ type: AuditRecordPageResponse })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { action, ...page }: AuditRecordQueryDto,
  ): Promise<AuditRecordPageResponse> {
    const found = await this.audit.list(actor, page, action === undefined ? {} : { action });
    return { ...found, items: found.items.map(auditRecordView) };
  }
}
