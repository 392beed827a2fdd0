import { Module } from '@nestjs/common';
import { ReportModule } from '#report';
import { SystemStatusController } from './system-status.controller.js';

@Module({ imports: [ReportModule], controllers: [SystemStatusController] })
export class SystemApiModule {}
