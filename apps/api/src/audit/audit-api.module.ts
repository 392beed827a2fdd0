import { Module } from '@nestjs/common';
import { AuditRecordController } from './audit-record.controller.js';

@Module({ controllers: [AuditRecordController] })
export class AuditApiModule {}
