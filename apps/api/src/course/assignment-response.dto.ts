import { ApiProperty } from '@nestjs/swagger';
import {
  ASSIGNMENT_ACTS,
  ASSIGNMENT_KINDS,
  ASSIGNMENT_PHASES,
  ASSIGNMENT_STATES,
  type AssignmentAct,
  type AssignmentKind,
  type AssignmentPhase,
  type AssignmentRowView,
  type AssignmentState,
  type AssignmentView,
  type CourseState,
  courseStates,
  type ReachPreview,
  type TargetView,
} from '#course';
import type { Line } from '#organisation';
import type { AssignmentPerson } from '#report';
import { pageResponse } from '../http/page.dto.js';

const LINES = ['administrative', 'party', 'site'] as const;

export class NamedResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

export class CourseAssignmentRowResponse implements AssignmentRowView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ASSIGNMENT_KINDS })
  kind: AssignmentKind;

  @ApiProperty({ enum: ASSIGNMENT_STATES })
  state: AssignmentState;

  /** Where it stands today. */
  @ApiProperty({ enum: ASSIGNMENT_PHASES })
  phase: AssignmentPhase;

  @ApiProperty({ type: NamedResponse })
  unit: NamedResponse;

  @ApiProperty({ type: String, nullable: true })
  dueOn: string | null;

  @ApiProperty()
  validFrom: string;

  @ApiProperty({ type: String, nullable: true })
  validTo: string | null;

  @ApiProperty({ type: 'integer' })
  courseCount: number;

  /** Whom it means, a line each. */
  @ApiProperty({ type: [String] })
  targetTexts: string[];

  @ApiProperty()
  createdByName: string;

  @ApiProperty()
  updatedAt: Date;

  /** Of a unit further up, or of more people than one's own. */
  @ApiProperty()
  readOnly: boolean;
}

export class CourseAssignmentPageResponse extends pageResponse(CourseAssignmentRowResponse) {}

export class TargetResponse implements TargetView {
  @ApiProperty({ type: NamedResponse })
  unit: NamedResponse;

  @ApiProperty({ enum: LINES, nullable: true, type: String })
  line: Line | null;

  @ApiProperty({ type: 'integer', nullable: true })
  seniorityFrom: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  seniorityTo: number | null;

  @ApiProperty({ type: [String] })
  authorities: string[];

  @ApiProperty({ type: [String] })
  partyPosts: string[];

  @ApiProperty({ type: [String] })
  personnelCategories: string[];

  @ApiProperty({ type: [String] })
  politicalStatuses: string[];

  @ApiProperty({ type: Boolean, nullable: true })
  inLeadership: boolean | null;

  @ApiProperty({ type: NamedResponse, nullable: true })
  list: NamedResponse | null;

  @ApiProperty({ type: NamedResponse, nullable: true })
  member: NamedResponse | null;

  /** The same in one line. */
  @ApiProperty({ example: '丰水县及下属 · 四级调研员及以上' })
  text: string;
}

class AssignmentCourseResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: courseStates })
  state: CourseState;

  @ApiProperty({ type: 'integer' })
  durationSeconds: number;
}

export class CourseAssignmentResponse
  extends CourseAssignmentRowResponse
  implements AssignmentView
{
  @ApiProperty()
  note: string;

  @ApiProperty({ type: String, nullable: true })
  closeReason: string | null;

  @ApiProperty({ type: Date, nullable: true })
  publishedAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  closedAt: Date | null;

  @ApiProperty({ type: [AssignmentCourseResponse] })
  courses: AssignmentCourseResponse[];

  @ApiProperty({ type: [TargetResponse] })
  targets: TargetResponse[];

  /** What one may do with it now. */
  @ApiProperty({ enum: ASSIGNMENT_ACTS, isArray: true })
  may: AssignmentAct[];
}

class HiddenCourseResponse {
  @ApiProperty()
  courseId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: 'integer' })
  people: number;
}

export class ReachResponse implements ReachPreview {
  @ApiProperty({ type: 'integer' })
  people: number;

  /** Of them, who cannot sign in. */
  @ApiProperty({ type: 'integer' })
  withoutAccount: number;

  /** Of them, how many may not see a course that is for some only. */
  @ApiProperty({ type: [HiddenCourseResponse] })
  hidden: HiddenCourseResponse[];
}

class AssignmentPersonResponse implements AssignmentPerson {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  /** How many of the courses are complete. */
  @ApiProperty({ type: 'integer' })
  finishedCourses: number;

  /** When the last of them was, once all are. */
  @ApiProperty({ type: Date, nullable: true })
  completedAt: Date | null;
}

export class ProgressPageResponse extends pageResponse(AssignmentPersonResponse) {
  @ApiProperty({ type: 'integer' })
  courses: number;

  /** Whom it means, of one's own people. */
  @ApiProperty({ type: 'integer' })
  people: number;

  @ApiProperty({ type: 'integer' })
  finished: number;
}

export class RankLevelResponse {
  @ApiProperty({ type: 'integer' })
  level: number;

  @ApiProperty({ example: '乡科级正职、一级主任科员' })
  name: string;
}

export class CourseAudienceResponse {
  /** Empty: everybody with an account. */
  @ApiProperty({ type: [TargetResponse] })
  targets: TargetResponse[];

  /** Units that one may choose from. */
  @ApiProperty({ type: [NamedResponse] })
  units: NamedResponse[];
}
