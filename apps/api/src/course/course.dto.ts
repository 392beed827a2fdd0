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
  type ChapterWish,
  completionThresholds,
  type CourseChange,
  type CourseWish,
  type LessonChange,
  type LessonKind,
  lessonKinds,
  type NewLesson,
  playbackRates,
} from '#course';
import { IsId } from '../http/id.pipe.js';

const MAX_ID = 36;
const MAX_TITLE = 100;
const MAX_LECTURER = 60;
const MAX_SUMMARY = 2000;
const MAX_COMMENT = 1000;
const MAX_CHAPTERS = 100;
const MAX_LESSONS = 200;

/** Unlike `IsOptional`, null is no value: left out is one thing, emptied another. */
const MayBeLeftOut = () => ValidateIf((_, value: unknown) => value !== undefined);

class CourseFieldsDto {
  /** A code of `GET /categories`; empty while it is not chosen. */
  @ApiPropertyOptional({ example: 'theory' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  category?: string;

  @ApiPropertyOptional({ maxLength: MAX_SUMMARY })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_SUMMARY)
  summary?: string;

  @ApiPropertyOptional({ maxLength: MAX_LECTURER })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_LECTURER)
  lecturer?: string;

  /** Percent of a lesson's length that completes it. */
  @ApiPropertyOptional({ enum: completionThresholds, default: 90 })
  @MayBeLeftOut()
  @IsIn(completionThresholds)
  completionThreshold?: number;

  @ApiPropertyOptional({ type: [Number], example: [1, 1.5, 2] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(playbackRates.length)
  @IsNumber({}, { each: true })
  allowedRates?: number[];

  /** Whether one may jump ahead in what one has not yet watched. */
  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsBoolean()
  firstViewSeeking?: boolean;

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsBoolean()
  required?: boolean;
}

export class CreateCourseDto extends CourseFieldsDto implements CourseWish {
  @ApiProperty({ maxLength: MAX_TITLE })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_TITLE)
  title: string;
}

class ChapterDto implements ChapterWish {
  /** Unset: a new chapter. */
  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_ID)
  id?: string;

  @ApiProperty({ maxLength: MAX_TITLE })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_TITLE)
  title: string;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(MAX_LESSONS)
  @IsString({ each: true })
  lessonIds: string[];
}

export class ChangeCourseDto extends CourseFieldsDto implements CourseChange {
  @ApiPropertyOptional({ maxLength: MAX_TITLE })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_TITLE)
  title?: string;

  /** The whole outline in its new order; every lesson stands in it once. */
  @ApiPropertyOptional({ type: [ChapterDto] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MAX_CHAPTERS)
  @ValidateNested({ each: true })
  @Type(() => ChapterDto)
  chapters?: ChapterDto[];
}

export class AddLessonDto implements NewLesson {
  @ApiProperty({ maxLength: MAX_TITLE })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_TITLE)
  title: string;

  @ApiProperty({ enum: lessonKinds })
  @IsIn(lessonKinds)
  kind: LessonKind;

  /** An asset of one's own. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_ID)
  @IsId()
  mediaAssetId?: string | null;

  /** Unset: the last chapter. */
  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_ID)
  @IsId()
  chapterId?: string;
}

export class ChangeLessonDto implements LessonChange {
  @ApiPropertyOptional({ maxLength: MAX_TITLE })
  @MayBeLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_TITLE)
  title?: string;

  /** Null takes the asset away. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_ID)
  @IsId()
  mediaAssetId?: string | null;
}

export const decisions = ['approve', 'return'] as const;

export class ReviewCourseDto {
  @ApiProperty({ enum: decisions })
  @IsIn(decisions)
  decision: (typeof decisions)[number];

  /** Why; needed when it is returned. */
  @ApiPropertyOptional({ maxLength: MAX_COMMENT })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_COMMENT)
  comment?: string;
}

export class WithdrawCourseDto {
  @ApiProperty({ maxLength: MAX_COMMENT })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_COMMENT)
  reason: string;
}
