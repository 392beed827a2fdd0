import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';
import {
  type ClassLeaveView,
  LEAVE_LEVELS,
  LEAVE_STATES,
  type LeaveLevel,
  type LeaveState,
} from '#activity';

const optional = { type: String, nullable: true } as const;

export class NewLeaveDto {
  /** Keys of half-days of the timetable. */
  @ApiProperty({ type: [String], example: ['2026-11-21-morning'] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(24, { each: true })
  halfDays: string[];

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason: string;
}

export class LeaveQueryDto {
  @ApiPropertyOptional({ enum: LEAVE_STATES })
  @IsOptional()
  @IsIn(LEAVE_STATES)
  state?: LeaveState;
}

export class LeaveDecisionDto {
  @ApiProperty()
  @IsBoolean()
  approve: boolean;

  /** Needed where it is not approved. */
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  note: string;
}

export class LeaveResponse implements ClassLeaveView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  memberId: string;

  @ApiProperty()
  memberName: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: [String] })
  halfDays: string[];

  @ApiProperty()
  reason: string;

  /** Who decides: the class teacher or the organiser. */
  @ApiProperty({ enum: LEAVE_LEVELS })
  level: LeaveLevel;

  @ApiProperty({ enum: LEAVE_STATES })
  state: LeaveState;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: Date;

  @ApiProperty(optional)
  decidedByName: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;

  @ApiProperty(optional)
  decisionNote: string | null;

  /** Whether who looks may decide it. */
  @ApiProperty()
  mine: boolean;
}
