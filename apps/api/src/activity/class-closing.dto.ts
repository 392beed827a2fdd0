import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsString,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import {
  ATTENDANCE,
  type Attendance,
  type AwaitedClass,
  CLASS_MEMBER_STATES,
  CLASS_STATES,
  type ClassMemberState,
  type ClassState,
  type ClosingMemberView,
  type ClosingView,
  type Condition,
  CONDITION_KINDS,
  type ConditionKind,
  type ExpulsionView,
  type OverdueClass,
  type OwnClassStanding,
  type OwnHalfDay,
} from '#activity';
import { IsId } from '../http/id.pipe.js';
import { ClassPersonResponse, HalfDayTimes, TallyResponse } from './class-attendance.dto.js';

const optional = { type: String, nullable: true } as const;
const count = { type: 'integer' } as const;
const mayBeCount = { type: 'integer', nullable: true } as const;
const mayBeInstant = { type: String, format: 'date-time', nullable: true } as const;

export class VerdictDto {
  /** 准予 or 不予结业 against the working; null: as the working says. */
  @ApiProperty({ type: Boolean, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsBoolean()
  complete: boolean | null;

  @ApiProperty({ maxLength: 120 })
  @IsString()
  @MaxLength(120)
  reason: string;
}

export class ExcellentDto {
  /** All of them. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsId({ each: true })
  memberIds: string[];
}

export class ReasonDto {
  @ApiProperty({ maxLength: 120 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  reason: string;
}

class ConditionResponse implements Condition {
  @ApiProperty({ enum: CONDITION_KINDS })
  kind: ConditionKind;

  @ApiProperty()
  met: boolean;

  @ApiProperty({ example: '出勤 11/12 半天' })
  text: string;
}

class OverrideResponse {
  @ApiProperty()
  complete: boolean;

  @ApiProperty()
  reason: string;
}

class CertificateOfMember {
  @ApiProperty()
  id: string;

  @ApiProperty()
  number: string;
}

class ClosingMemberResponse extends ClassPersonResponse implements ClosingMemberView {
  @ApiProperty()
  excellent: boolean;

  @ApiProperty({ type: TallyResponse })
  tally: TallyResponse;

  @ApiProperty({ type: [ConditionResponse] })
  conditions: ConditionResponse[];

  /** By the working alone. */
  @ApiProperty()
  met: boolean;

  @ApiProperty({ type: OverrideResponse, nullable: true })
  override: OverrideResponse | null;

  @ApiProperty()
  complete: boolean;

  @ApiProperty({ example: '出勤 11/12 半天，网络课程 3/3，考试未过：不予结业' })
  working: string;

  @ApiProperty(count)
  amountHundredths: number;

  @ApiProperty()
  amountWorking: string;

  @ApiProperty({ type: CertificateOfMember, nullable: true })
  certificate: CertificateOfMember | null;
}

class ExpulsionResponse implements ExpulsionView {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  /** `confirmed` while it is proposed, `expelled` once it was decided. */
  @ApiProperty({ enum: CLASS_MEMBER_STATES })
  state: ClassMemberState;

  @ApiProperty(count)
  leave: number;

  @ApiProperty(count)
  mostLeave: number;

  @ApiProperty(optional)
  reason: string | null;
}

export class ClosingResponse implements ClosingView {
  @ApiProperty({ enum: CLASS_STATES })
  state: ClassState;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty(mayBeInstant)
  closedAt: Date | null;

  @ApiProperty()
  mayClose: boolean;

  @ApiProperty(count)
  unmarked: number;

  @ApiProperty(count)
  waitingLeaves: number;

  @ApiProperty(count)
  completing: number;

  @ApiProperty(mayBeCount)
  mostExcellent: number | null;

  @ApiProperty({ type: [ClosingMemberResponse] })
  members: ClosingMemberResponse[];

  @ApiProperty({ type: [ExpulsionResponse] })
  expulsions: ExpulsionResponse[];
}

class OwnHalfDayResponse extends HalfDayTimes implements OwnHalfDay {
  @ApiProperty()
  over: boolean;

  @ApiProperty()
  open: boolean;

  @ApiProperty({ enum: ATTENDANCE, nullable: true })
  attendance: Attendance | null;

  @ApiProperty(optional)
  reason: string | null;
}

export class OwnClassStandingResponse implements OwnClassStanding {
  @ApiProperty()
  classId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: CLASS_STATES })
  state: ClassState;

  @ApiProperty({ enum: CLASS_MEMBER_STATES })
  memberState: ClassMemberState;

  @ApiProperty({ type: [OwnHalfDayResponse] })
  halfDays: OwnHalfDayResponse[];

  @ApiProperty({ type: TallyResponse })
  tally: TallyResponse;

  @ApiProperty(mayBeCount)
  mostLeave: number | null;

  @ApiProperty({ type: [ConditionResponse] })
  conditions: ConditionResponse[];

  /** 等待主办单位结班. */
  @ApiProperty()
  awaitsClosing: boolean;

  @ApiProperty(optional)
  working: string | null;

  @ApiProperty(mayBeCount)
  amountHundredths: number | null;

  @ApiProperty(optional)
  reason: string | null;

  @ApiProperty(optional)
  certificateId: string | null;
}

export class AwaitedClassResponse implements AwaitedClass {
  @ApiProperty()
  classId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;
}

export class OverdueClassResponse extends AwaitedClassResponse implements OverdueClass {
  /** Since its last day. */
  @ApiProperty(count)
  days: number;
}
