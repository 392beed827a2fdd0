import { ApiProperty } from '@nestjs/swagger';
import {
  CLASS_DUTIES,
  CLASS_HALVES,
  CLASS_MEMBER_STATES,
  CLASS_MODES,
  CLASS_SESSION_KINDS,
  CLASS_STATES,
  type ClassDuty,
  type ClassHalf,
  type ClassMemberState,
  type ClassMode,
  type ClassPageView,
  type ClassSessionKind,
  type ClassSessionView,
  type ClassState,
  type PageCourseView,
  type PageExamView,
} from '#activity';

export class ClassTeacherResponse {
  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;
}

export class PageSessionResponse implements ClassSessionView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  day: string;

  @ApiProperty({ enum: CLASS_HALVES })
  half: ClassHalf;

  @ApiProperty({ type: String, nullable: true })
  startsAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  endsAt: string | null;

  @ApiProperty({ enum: CLASS_SESSION_KINDS })
  kind: ClassSessionKind;

  @ApiProperty()
  title: string;

  @ApiProperty()
  teacher: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ type: 'integer' })
  hoursHundredths: number;
}

class PageUnitResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

export class PageCourseResponse implements PageCourseView {
  @ApiProperty()
  courseId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: 'integer' })
  durationMs: number;

  @ApiProperty()
  required: boolean;

  /** False for a course that was withdrawn since. */
  @ApiProperty()
  offered: boolean;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  percent: number;

  @ApiProperty()
  completed: boolean;
}

export class PageExamResponse implements PageExamView {
  @ApiProperty()
  examId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: Date, nullable: true })
  opensAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  closesAt: Date | null;

  @ApiProperty()
  required: boolean;

  @ApiProperty({ type: 'integer', nullable: true })
  attemptsLeft: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  bestScore: number | null;

  @ApiProperty({ type: Boolean, nullable: true })
  passed: boolean | null;
}

export class ClassHomeResponse implements ClassPageView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  kindName: string;

  @ApiProperty()
  formName: string;

  @ApiProperty({ enum: CLASS_MODES })
  mode: ClassMode;

  /** 主办单位. */
  @ApiProperty({ type: PageUnitResponse })
  unit: PageUnitResponse;

  /** 承办单位. */
  @ApiProperty()
  host: string;

  @ApiProperty()
  place: string;

  @ApiProperty()
  startsOn: string;

  @ApiProperty()
  endsOn: string;

  @ApiProperty({ type: 'integer' })
  days: number;

  /** 学时 in hundredths. */
  @ApiProperty({ type: 'integer' })
  hoursHundredths: number;

  @ApiProperty({ enum: CLASS_STATES })
  state: ClassState;

  /** 培训简介与教学计划. */
  @ApiProperty()
  plan: string;

  /** 班主任. */
  @ApiProperty({ type: [ClassTeacherResponse] })
  staff: ClassTeacherResponse[];

  @ApiProperty({ type: [PageSessionResponse] })
  timetable: PageSessionResponse[];

  @ApiProperty({ type: [PageCourseResponse] })
  courses: PageCourseResponse[];

  @ApiProperty({ type: [PageExamResponse] })
  exams: PageExamResponse[];

  @ApiProperty({ type: 'integer' })
  unreadNotices: number;

  @ApiProperty({ enum: CLASS_MEMBER_STATES })
  myState: ClassMemberState;

  @ApiProperty({ type: 'integer', nullable: true })
  groupNo: number | null;

  @ApiProperty({ enum: CLASS_DUTIES, nullable: true })
  duty: ClassDuty | null;

  /** 优秀学员. */
  @ApiProperty()
  excellent: boolean;
}
