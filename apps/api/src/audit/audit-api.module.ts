import { Module } from '@nestjs/common';
import { AuditRecordController } from './audit-record.controller.js';
import { IntegrityController } from './integrity.controller.js';

@Module({ controllers: [AuditRecordController, IntegrityController] })
export class AuditApiModule {}
