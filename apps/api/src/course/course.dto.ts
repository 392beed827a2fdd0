import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsIn,
  IsISO8601,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  type ChapterWish,
  completionThresholds,
  type CourseChange,
  type CourseWish,
  type Lecturer,
  type LessonChange,
  type LessonKind,
  lessonKinds,
  MAX_CREDIT_HUNDREDTHS,
  type NewLesson,
  playbackRates,
} from '#course';
import { IsId } from '../http/id.pipe.js';
import { INSTANT } from './review.dto.js';

const MAX_ID = 36;
const MAX_TITLE = 100;
const MAX_LECTURER = 60;
const MAX_SUMMARY = 2000;
const MAX_COMMENT = 1000;
const MAX_NAME = 40;
const MAX_LECTURERS = 10;
const MAX_TAGS = 10;
const MAX_TAG = 20;
const MAX_NOTE = 500;
const MAX_CHAPTERS = 100;
const MAX_LESSONS = 200;

/** Unlike `IsOptional`, null is no value: left out is one thing, emptied another. */
const MayBeLeftOut = () => ValidateIf((_, value: unknown) => value !== undefined);

class LecturerDto implements Lecturer {
  @ApiProperty({ maxLength: MAX_NAME })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_NAME)
  name: string;

  /** Where he has a record here. */
  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_ID)
  @IsId()
  memberId?: string;
}

class CourseFieldsDto {
  /** A code of `GET /categories`; empty while it is not chosen. */
  @ApiPropertyOptional({ example: 'theory' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  category?: string;

  /** A code of `GET /course-themes`; empty while it is not chosen. */
  @ApiPropertyOptional({ example: 'theory' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(40)
  theme?: string;

  @ApiPropertyOptional({ type: [String], maxItems: MAX_TAGS })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MAX_TAGS)
  @IsString({ each: true })
  @MaxLength(MAX_TAG, { each: true })
  tags?: string[];

  @ApiPropertyOptional({ maxLength: MAX_SUMMARY })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_SUMMARY)
  summary?: string;

  /** In one line; whoever names the lecturers below need not say it. */
  @ApiPropertyOptional({ maxLength: MAX_LECTURER })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_LECTURER)
  lecturer?: string;

  @ApiPropertyOptional({ type: [LecturerDto] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MAX_LECTURERS)
  @ValidateNested({ each: true })
  @Type(() => LecturerDto)
  lecturers?: LecturerDto[];

  /** Percent of a lesson's length that completes it. Null here and below: as the category has it. */
  @ApiPropertyOptional({ type: 'integer', enum: completionThresholds, nullable: true })
  @IsOptional()
  @IsIn(completionThresholds)
  completionThreshold?: number | null;

  @ApiPropertyOptional({ type: [Number], example: [1, 1.5, 2], nullable: true })
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

  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsBoolean()
  required?: boolean;

  /** A lesson opens when the one before it is complete. */
  @ApiPropertyOptional()
  @MayBeLeftOut()
  @IsBoolean()
  orderLock?: boolean;

  /** Hundredths of a study hour; null: by the conversion rule. */
  @ApiPropertyOptional({ type: 'integer', maximum: MAX_CREDIT_HUNDREDTHS, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MAX_CREDIT_HUNDREDTHS)
  creditHundredths?: number | null;

  /** What has changed since the version before, for reviewers and learners. */
  @ApiPropertyOptional({ maxLength: MAX_NOTE })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_NOTE)
  changeNote?: string;
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

  /** With the last approval: to be published then, and not at once. */
  @ApiPropertyOptional({ type: String, format: 'date-time' })
  @MayBeLeftOut()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  publishAt?: string;
}

/** Handing a draft in. */
export class SubmitCourseDto {
  /** Why comments of the reviewers were left open; needed while some are. */
  @ApiPropertyOptional({ maxLength: MAX_COMMENT })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(MAX_COMMENT)
  answer?: string;
}

export class WithdrawCourseDto {
  @ApiProperty({ maxLength: MAX_COMMENT })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_COMMENT)
  reason: string;
}
