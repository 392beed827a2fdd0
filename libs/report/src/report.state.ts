export type ReportState =
  'waiting-approval' | 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** From which states a report comes into each. Running again is another attempt. */
export const REPORT_STATES: Record<ReportState, ReportState[]> = {
  'waiting-approval': [],
  waiting: ['waiting-approval'],
  running: ['waiting', 'running'],
  done: ['running'],
  failed: ['waiting', 'running'],
  cancelled: ['waiting-approval', 'waiting', 'running'],
};

export function isEnded(state: ReportState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
