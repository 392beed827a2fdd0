import { type JobContext, type JobHandler, type JobOutcome, JobProcessor } from '#platform';
import { expireReports, makeReport, ReportMaking } from '#report';

@JobProcessor(makeReport)
export class MakeReportProcessor implements JobHandler<{ reportId: string }> {
  constructor(private readonly making: ReportMaking) {}

  process({ reportId }: { reportId: string }, context: JobContext): Promise<JobOutcome> {
    return this.making.make(reportId, context);
  }

  exhausted({ reportId }: { reportId: string }, error: unknown): Promise<void> {
    return this.making.giveUp(reportId, error);
  }
}

@JobProcessor(expireReports)
export class ExpireReportsProcessor implements JobHandler<object> {
  constructor(private readonly making: ReportMaking) {}

  process(): Promise<void> {
    return this.making.expire();
  }
}
