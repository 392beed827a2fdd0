import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type as Convert } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  CLASS_DUTIES,
  CLASS_MEMBER_STATES,
  CLASS_WAYS,
  type ClassDuty,
  type ClassMemberState,
  type ClassMemberView,
  type ClassOverlap,
  type ClassWay,
  type EntryOutcome,
} from '#activity';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

const HOW = ['assign', 'call-up'] as const;

export class ClassMemberQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: CLASS_MEMBER_STATES })
  @IsOptional()
  @IsIn(CLASS_MEMBER_STATES)
  state?: ClassMemberState;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  unitId?: string;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Convert(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  groupNo?: number;

  /** A part of the name. */
  @ApiPropertyOptional({ maxLength: 80 })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  query?: string;
}

export class EnterMembersDto {
  /** `assign`: one's own people, into one's unit's places; `call-up`: by the organiser, confirmed at once. */
  @ApiProperty({ enum: HOW })
  @IsIn(HOW)
  how: (typeof HOW)[number];

  @ApiProperty({ type: [String], minItems: 1, maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @IsId({ each: true })
  memberIds: string[];
}

export class ReplaceMemberDto {
  /** Who comes instead. */
  @ApiProperty()
  @IsId()
  byMemberId: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  reason: string;
}

class OverlapResponse implements ClassOverlap {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  classId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  startsOn: string;

  @ApiProperty()
  endsOn: string;
}

class EnteredResponse {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: CLASS_MEMBER_STATES })
  state: ClassMemberState;
}

export class EntryOutcomeResponse implements EntryOutcome {
  @ApiProperty({ type: [EnteredResponse] })
  entered: EnteredResponse[];

  /** Other classes of theirs in the same days. */
  @ApiProperty({ type: [OverlapResponse] })
  overlaps: OverlapResponse[];
}

/** A line of 学员名册. */
export class ClassMemberResponse implements ClassMemberView {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  genderName: string;

  @ApiProperty()
  idCardMask: string;

  /** Where he came from, as it was called then. */
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  @ApiProperty({ type: String, nullable: true })
  postLevel: string | null;

  @ApiProperty({ type: String, nullable: true })
  postLevelName: string | null;

  @ApiProperty({ type: String, nullable: true })
  gradeName: string | null;

  /** 管理权限. */
  @ApiProperty({ type: String, nullable: true })
  authorityName: string | null;

  @ApiProperty({ enum: CLASS_WAYS })
  way: ClassWay;

  @ApiProperty({ enum: CLASS_MEMBER_STATES })
  state: ClassMemberState;

  @ApiProperty()
  enteredAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  groupNo: number | null;

  @ApiProperty({ enum: CLASS_DUTIES, nullable: true })
  duty: ClassDuty | null;

  /** 优秀学员. */
  @ApiProperty()
  excellent: boolean;

  /** Other classes of his in the same days. */
  @ApiProperty({ type: [OverlapResponse] })
  overlaps: OverlapResponse[];
}

export class ClassMemberPageResponse extends pageResponse(ClassMemberResponse) {}
