import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ASSIGNMENT_KINDS,
  ASSIGNMENT_STATES,
  type AssignmentKind,
  type AssignmentState,
  type AssignmentWish,
  type TargetWish,
} from '#course';
import { PROGRESS_FILTERS, type ProgressFilter } from '#report';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto } from '../http/page.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[\w-]{1,10}$/;

const IsCodes = (): PropertyDecorator => (target, key) => {
  ApiPropertyOptional({ type: [String] })(target, key);
  IsOptional()(target, key);
  IsArray()(target, key);
  ArrayMaxSize(20)(target, key);
  Matches(CODE, { each: true })(target, key);
};

/** Some of the people: those of one subtree to whom everything that is said applies. */
export class TargetDto implements TargetWish {
  @ApiProperty()
  @IsId()
  unitId: string;

  /** Level of the highest rank that is meant, from `GET /rank-levels`: the smaller, the higher. */
  @ApiPropertyOptional({ type: 'integer', nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(998)
  seniorityFrom?: number | null;

  @ApiPropertyOptional({ type: 'integer', nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(998)
  seniorityTo?: number | null;

  /** 管理权限, any of the codes. */
  @IsCodes()
  authorities?: string[];

  /** 党内职务. */
  @IsCodes()
  partyPosts?: string[];

  /** 人员类别. */
  @IsCodes()
  personnelCategories?: string[];

  /** 政治面貌. */
  @IsCodes()
  politicalStatuses?: string[];

  /** 班子成员. */
  @ApiPropertyOptional({ type: Boolean, nullable: true })
  @IsOptional()
  @IsBoolean()
  inLeadership?: boolean | null;

  /** 名单. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsId()
  listId?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsId()
  memberId?: string | null;
}

export class ReachDto {
  /** In whose name. */
  @ApiProperty()
  @IsId()
  unitId: string;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(200)
  @IsId({ each: true })
  courseIds: string[];

  /** Of several, one is enough. */
  @ApiProperty({ type: [TargetDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TargetDto)
  targets: TargetDto[];
}

export class CourseAssignmentDto extends ReachDto implements AssignmentWish {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MaxLength(100)
  title: string;

  @ApiProperty({ enum: ASSIGNMENT_KINDS })
  @IsIn(ASSIGNMENT_KINDS)
  kind: AssignmentKind;

  @ApiPropertyOptional({ maxLength: 300 })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  note?: string;

  /** The last day in time, `YYYY-MM-DD`. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(DAY)
  dueOn?: string | null;

  /** Today unless given. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(DAY)
  validFrom?: string | null;

  /** The last day on which it holds. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(DAY)
  validTo?: string | null;
}

export class CloseAssignmentDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  reason: string;
}

export class AssignmentQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ASSIGNMENT_STATES })
  @IsOptional()
  @IsIn(ASSIGNMENT_STATES)
  state?: AssignmentState;
}

export class ProgressQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: PROGRESS_FILTERS })
  @IsOptional()
  @IsIn(PROGRESS_FILTERS)
  state?: ProgressFilter;

  /** Part of a name. */
  @ApiPropertyOptional({ maxLength: 80 })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  query?: string;
}

export class CourseAudienceDto {
  /** None: everybody with an account. */
  @ApiProperty({ type: [TargetDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TargetDto)
  targets: TargetDto[];
}
