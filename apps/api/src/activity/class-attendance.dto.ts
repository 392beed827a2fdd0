import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  ATTENDANCE,
  type Attendance,
  type AttendanceMemberView,
  type AttendanceView,
  CLASS_HALVES,
  type ClassHalf,
  type HalfDayView,
  MARK_SOURCES,
  type MarkSource,
  type RollEntryView,
  type RollMarkView,
  type RollView,
  type SignedIn,
  type SignInCodeView,
} from '#activity';
import { IsId } from '../http/id.pipe.js';

const optional = { type: String, nullable: true } as const;
const count = { type: 'integer' } as const;
const instant = { type: String, format: 'date-time' } as const;

class RollEntryDto {
  @ApiProperty()
  @IsId()
  memberId: string;

  @ApiProperty({ enum: ATTENDANCE })
  @IsIn(ATTENDANCE)
  attendance: Attendance;
}

export class RollDto {
  @ApiProperty({ type: [RollEntryDto], maxItems: 500 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => RollEntryDto)
  entries: RollEntryDto[];

  /** Needed to change a mark after the half-day is over. */
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

export class SignInDto {
  /** The six digits on the teacher's screen. */
  @ApiProperty({ maxLength: 20 })
  @IsString()
  @MaxLength(20)
  code: string;
}

export class TallyResponse {
  @ApiProperty(count)
  total: number;

  @ApiProperty(count)
  present: number;

  @ApiProperty(count)
  late: number;

  @ApiProperty(count)
  absent: number;

  @ApiProperty(count)
  leave: number;

  @ApiProperty(count)
  unmarked: number;
}

export class HalfDayTimes {
  @ApiProperty({ example: '2026-11-21-morning' })
  key: string;

  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: CLASS_HALVES })
  half: ClassHalf;

  @ApiProperty({ example: '08:30' })
  startsAt: string;

  @ApiProperty({ example: '12:00' })
  endsAt: string;
}

class HalfDayResponse extends HalfDayTimes implements HalfDayView {
  @ApiProperty()
  over: boolean;

  /** Signing in is open now. */
  @ApiProperty()
  open: boolean;

  @ApiProperty(count)
  present: number;

  @ApiProperty(count)
  late: number;

  @ApiProperty(count)
  absent: number;

  @ApiProperty(count)
  leave: number;

  @ApiProperty(count)
  unmarked: number;
}

export class ClassPersonResponse {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty(optional)
  title: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  groupNo: number | null;
}

class AttendanceMemberResponse extends ClassPersonResponse implements AttendanceMemberView {
  @ApiProperty({ type: TallyResponse })
  tally: TallyResponse;

  @ApiProperty()
  aboveLimit: boolean;
}

export class AttendanceResponse implements AttendanceView {
  @ApiProperty({ type: [HalfDayResponse] })
  halfDays: HalfDayResponse[];

  @ApiProperty({ type: [AttendanceMemberResponse] })
  members: AttendanceMemberResponse[];

  @ApiProperty({ type: 'integer', nullable: true })
  mostLeave: number | null;
}

class RollMarkResponse implements RollMarkView {
  @ApiProperty({ enum: ATTENDANCE })
  attendance: Attendance;

  @ApiProperty({ enum: MARK_SOURCES })
  source: MarkSource;

  @ApiProperty(optional)
  reason: string | null;

  @ApiProperty()
  markedByName: string;

  @ApiProperty(instant)
  markedAt: Date;
}

class RollEntryResponse extends ClassPersonResponse implements RollEntryView {
  @ApiProperty({ type: RollMarkResponse, nullable: true })
  mark: RollMarkResponse | null;

  /** What stood before, oldest first. */
  @ApiProperty({ type: [RollMarkResponse] })
  earlier: RollMarkResponse[];
}

export class RollResponse implements RollView {
  @ApiProperty({ type: HalfDayResponse })
  halfDay: HalfDayResponse;

  @ApiProperty({ type: [RollEntryResponse] })
  entries: RollEntryResponse[];
}

export class SignInCodeResponse implements SignInCodeView {
  @ApiProperty({ example: '048213' })
  code: string;

  @ApiProperty(instant)
  shownUntil: Date;

  @ApiProperty(instant)
  serverTime: Date;

  @ApiProperty(count)
  signedIn: number;

  @ApiProperty(count)
  expected: number;
}

export class SignedInResponse implements SignedIn {
  @ApiProperty({ type: HalfDayTimes })
  halfDay: HalfDayTimes;

  @ApiProperty({ enum: ATTENDANCE })
  attendance: Attendance;

  @ApiProperty(instant)
  markedAt: Date;
}
