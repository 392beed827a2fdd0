import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type as Convert } from 'class-transformer';
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
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  CLASS_MODES,
  CLASS_STATES,
  CLASS_VIEWS,
  type ClassChange,
  type ClassFilter,
  type ClassListView,
  type ClassMode,
  type ClassState,
  type NewClass,
  type QuotaShare,
} from '#activity';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto } from '../http/page.dto.js';
import { AudienceRuleDto, ClassConditionsDto } from './class-conditions.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[\w-]{1,20}$/;

/** May be left out, but never null. */
const IsGivenOrLeftOut = () => ValidateIf((_, value) => value !== undefined);

class LaterFactsDto {
  /** 培训简介与教学计划. */
  @ApiPropertyOptional({ maxLength: 5000 })
  @IsGivenOrLeftOut()
  @IsString()
  @MaxLength(5000)
  plan?: string;

  /** 承办单位. */
  @ApiPropertyOptional({ maxLength: 120 })
  @IsGivenOrLeftOut()
  @IsString()
  @MaxLength(120)
  host?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsGivenOrLeftOut()
  @IsString()
  @MaxLength(200)
  place?: string;

  /** 学制. */
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 400 })
  @IsGivenOrLeftOut()
  @IsInt()
  @Min(0)
  @Max(400)
  days?: number;

  /** 学时 in hundredths. */
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 100_000 })
  @IsGivenOrLeftOut()
  @IsInt()
  @Min(0)
  @Max(100_000)
  hoursHundredths?: number;

  /** 选调对象. */
  @ApiPropertyOptional({ maxLength: 500 })
  @IsGivenOrLeftOut()
  @IsString()
  @MaxLength(500)
  audience?: string;

  @ApiPropertyOptional({ type: AudienceRuleDto, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Convert(() => AudienceRuleDto)
  audienceRule?: AudienceRuleDto | null;

  /** Whether members may apply by themselves. */
  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @IsBoolean()
  selfEnrol?: boolean;

  /** The last day of enrolment, `YYYY-MM-DD`; null: until the class begins. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(DAY)
  enrolUntil?: string | null;

  @ApiPropertyOptional({ type: ClassConditionsDto })
  @IsGivenOrLeftOut()
  @ValidateNested()
  @Convert(() => ClassConditionsDto)
  conditions?: ClassConditionsDto;

  /** Whether the upper unit is asked before it is published. */
  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @IsBoolean()
  approvalRequired?: boolean;
}

export class NewClassDto extends LaterFactsDto implements NewClass {
  /** 主办单位. */
  @ApiProperty()
  @IsId()
  unitId: string;

  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name: string;

  /** A code of the table `class-kind`. */
  @ApiProperty()
  @Matches(CODE)
  kind: string;

  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2100 })
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  /** A code of the table `study-form`. */
  @ApiProperty()
  @Matches(CODE)
  form: string;

  @ApiProperty({ enum: CLASS_MODES })
  @IsIn(CLASS_MODES)
  mode: ClassMode;

  /** The first day, `YYYY-MM-DD`. */
  @ApiProperty()
  @Matches(DAY)
  startsOn: string;

  /** The last day. */
  @ApiProperty()
  @Matches(DAY)
  endsOn: string;

  /** 计划人数. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5000 })
  @IsInt()
  @Min(1)
  @Max(5000)
  quota: number;
}

/** What is left out stays. */
export class ClassChangeDto extends LaterFactsDto implements ClassChange {
  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @IsGivenOrLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  name?: string;

  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @Matches(CODE)
  kind?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 2000, maximum: 2100 })
  @IsGivenOrLeftOut()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @Matches(CODE)
  form?: string;

  @ApiPropertyOptional({ enum: CLASS_MODES })
  @IsGivenOrLeftOut()
  @IsIn(CLASS_MODES)
  mode?: ClassMode;

  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @Matches(DAY)
  startsOn?: string;

  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @Matches(DAY)
  endsOn?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 5000 })
  @IsGivenOrLeftOut()
  @IsInt()
  @Min(1)
  @Max(5000)
  quota?: number;
}

export class ClassQueryDto extends PageQueryDto implements ClassFilter {
  /** `organise`: of one's own units; `teach`: whose teacher one is; `send`: with places for one's units; `approve`: waiting for one's word. */
  @ApiPropertyOptional({ enum: CLASS_VIEWS })
  @IsOptional()
  @IsIn(CLASS_VIEWS)
  view?: ClassListView;

  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Convert(() => Number)
  @IsInt()
  year?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(CODE)
  kind?: string;

  @ApiPropertyOptional({ enum: CLASS_STATES })
  @IsOptional()
  @IsIn(CLASS_STATES)
  state?: ClassState;

  /** Of this unit alone. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  unitId?: string;

  /** A part of the name. */
  @ApiPropertyOptional({ maxLength: 80 })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  query?: string;
}

export class QuotaShareDto implements QuotaShare {
  @ApiProperty()
  @IsId()
  unitId: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5000 })
  @IsInt()
  @Min(1)
  @Max(5000)
  places: number;
}

export class ClassQuotasDto {
  @ApiProperty({ type: [QuotaShareDto] })
  @IsArray()
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Convert(() => QuotaShareDto)
  quotas: QuotaShareDto[];
}

export class ClassStaffDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(10)
  @IsId({ each: true })
  memberIds: string[];
}

export class ClassReasonDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  reason: string;
}

export class ClassCommentDto {
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  comment?: string;
}
