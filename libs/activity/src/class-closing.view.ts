import type { Tally } from './class-attendance.plan.js';
import type { Condition } from './class-closing.plan.js';
import type { ClassMemberState } from './class-member.state.js';
import type { ClassState } from './training-class.state.js';

export interface ClosingMemberView {
  memberId: string;
  name: string;
  unitName: string;
  title: string | null;
  groupNo: number | null;
  excellent: boolean;
  tally: Tally;
  conditions: Condition[];
  /** By the working alone. */
  met: boolean;
  /** Against the working, with the reason; null: as it says. */
  override: { complete: boolean; reason: string } | null;
  complete: boolean;
  /** 出勤 11/12 半天，网络课程 3/3，考试未过：不予结业 */
  working: string;
  /** What he is recognised (hundredths of 学时), and how it was counted. */
  amountHundredths: number;
  amountWorking: string;
  /** The valid certificate, once the class is closed. */
  certificate: { id: string; number: string } | null;
}

/** Who is proposed to leave the class (退学), or left it so. */
export interface ExpulsionView {
  memberId: string;
  name: string;
  unitName: string;
  state: ClassMemberState;
  leave: number;
  mostLeave: number;
  reason: string | null;
}

export interface ClosingView {
  state: ClassState;
  endsOn: string;
  closedAt: Date | null;
  /** Whether who looks may close it. */
  mayClose: boolean;
  /** Half-days of members of which nobody has said anything; they count as not attended. */
  unmarked: number;
  waitingLeaves: number;
  completing: number;
  /** At most so many 优秀学员; null: no limit. */
  mostExcellent: number | null;
  members: ClosingMemberView[];
  expulsions: ExpulsionView[];
}
