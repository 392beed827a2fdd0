import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  type CategoryChange,
  type CategoryMove,
  type CategoryPolicy,
  type CategoryView,
  completionThresholds,
  type NewCategory,
  playbackRates,
} from '#course';
import { IsId } from '../http/id.pipe.js';

const MAX_NAME = 40;

/** Unlike `IsOptional`, null is no value: left out is one thing, emptied another. */
const MayBeLeftOut = () => ValidateIf((_, value: unknown) => value !== undefined);

/** Null: as the category above has it, and at the top as is usual. */
export class CategoryPolicyDto implements Partial<CategoryPolicy> {
  /** Percent of a lesson's length that completes it. */
  @ApiPropertyOptional({ type: Number, enum: completionThresholds, nullable: true })
  @IsOptional()
  @IsIn(completionThresholds)
  completionThreshold?: number | null;

  @ApiPropertyOptional({ type: [Number], nullable: true, example: [1, 1.5, 2] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(playbackRates.length)
  @IsNumber({}, { each: true })
  allowedRates?: number[] | null;

  /** Whether one may jump ahead in what one has not yet watched. */
  @ApiPropertyOptional({ type: Boolean, nullable: true })
  @IsOptional()
  @IsBoolean()
  firstViewSeeking?: boolean | null;

  /** Whether a lesson opens when the one before is complete. */
  @ApiPropertyOptional({ type: Boolean, nullable: true })
  @IsOptional()
  @IsBoolean()
  orderLock?: boolean | null;
}

export class NewCategoryDto implements NewCategory {
  @ApiProperty({ maxLength: MAX_NAME })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_NAME)
  name: string;

  /** Unset: at the top. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @IsId()
  parentCode?: string | null;
}

export class ChangeCategoryDto implements CategoryChange {
  @ApiPropertyOptional({ maxLength: MAX_NAME })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_NAME)
  name?: string;

  /** Whether courses may no longer be put into it and below it. */
  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsBoolean()
  closed?: boolean;

  @ApiPropertyOptional({ type: CategoryPolicyDto })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => CategoryPolicyDto)
  policy?: CategoryPolicyDto;
}

export class MoveCategoryDto implements CategoryMove {
  /** Null: to the top. */
  @ApiProperty({ type: String, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @IsId()
  parentCode: string | null;

  /** Before this one of those there; null: last. */
  @ApiProperty({ type: String, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @IsId()
  before: string | null;
}

class CategoryPolicyResponse implements CategoryPolicy {
  @ApiProperty({ type: 'integer', nullable: true })
  completionThreshold: number | null;

  @ApiProperty({ type: [Number], nullable: true })
  allowedRates: number[] | null;

  @ApiProperty({ type: Boolean, nullable: true })
  firstViewSeeking: boolean | null;

  @ApiProperty({ type: Boolean, nullable: true })
  orderLock: boolean | null;
}

export class CategoryResponse implements CategoryView {
  @ApiProperty({ example: 'theory' })
  code: string;

  @ApiProperty({ example: '党的创新理论' })
  name: string;

  @ApiProperty({ type: String, nullable: true })
  parentCode: string | null;

  /** Counts from 0. */
  @ApiProperty({ type: 'integer' })
  depth: number;

  /** No course is put into it any more, by its own word or by that of a category above it. */
  @ApiProperty()
  closed: boolean;

  /** By its own word. */
  @ApiProperty({ type: Date, nullable: true })
  closedAt: Date | null;

  /** What it says itself. */
  @ApiProperty({ type: CategoryPolicyResponse })
  policy: CategoryPolicyResponse;

  /** What holds for its courses. */
  @ApiProperty({ type: CategoryPolicyResponse })
  effective: CategoryPolicyResponse;
}

export class ThemeResponse {
  @ApiProperty({ example: 'theory' })
  code: string;

  @ApiProperty({ example: '党的创新理论' })
  name: string;
}
