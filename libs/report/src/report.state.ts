export type ReportState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** From which states a report comes into each. Running again is another attempt. */
export const REPORT_STATES: Record<ReportState, ReportState[]> = {
  waiting: [],
  running: ['waiting', 'running'],
  done: ['running'],
  failed: ['waiting', 'running'],
  cancelled: ['waiting', 'running'],
};

export function isEnded(state: ReportState): boolean {
  return !REPORT_STATES.running.includes(state);
}
