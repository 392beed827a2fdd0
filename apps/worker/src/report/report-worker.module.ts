import { Module } from '@nestjs/common';
import { ReportModule } from '#report';
import { ExpireReportsProcessor, MakeReportProcessor } from './make-report.processor.js';

@Module({ imports: [ReportModule], providers: [MakeReportProcessor, ExpireReportsProcessor] })
export class ReportWorkerModule {}
