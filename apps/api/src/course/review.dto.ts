import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import {
  type NewReviewComment,
  type ReviewCommentView,
  type ReviewFile,
  type ReviewFilter,
  reviewFilters,
  type ReviewRow,
  type ReviewStanding,
  type ScheduledAct,
  scheduledActs,
  type ScheduleView,
} from '#course';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';
import { CourseRowResponse, CourseSheetResponse } from './course-sheet.dto.js';

const MAX_COMMENT = 1_000;
/** With its zone: a time without one would mean something else on every server. */
export const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const DAY_MS = 86_400_000;

export class ReviewListDto extends PageQueryDto {
  /** Unset: what waits at any level. */
  @ApiPropertyOptional({ enum: reviewFilters })
  @IsOptional()
  @IsIn(reviewFilters)
  stage?: ReviewFilter;
}

export class ScheduleResponse implements ScheduleView {
  @ApiProperty({ enum: scheduledActs })
  act: ScheduledAct;

  @ApiProperty()
  at: Date;

  @ApiProperty()
  by: string;

  @ApiProperty()
  reason: string;
}

export class ReviewRowResponse extends CourseRowResponse implements ReviewRow {
  /** Since when it has stood at this level. */
  @ApiProperty({ type: Date, nullable: true })
  waitingSince: Date | null;

  @ApiProperty({ type: 'integer' })
  openComments: number;

  @ApiProperty({ type: Date, nullable: true })
  takenDownAt: Date | null;

  @ApiProperty({ type: [ScheduleResponse] })
  schedules: ScheduleResponse[];
}

export class ReviewRowPageResponse extends pageResponse(ReviewRowResponse) {}

export class ReviewStandingResponse implements ReviewStanding {
  @ApiProperty({ type: 'integer' })
  levels: number;

  /** An approval now is the last that is needed. */
  @ApiProperty()
  isLast: boolean;

  @ApiProperty()
  mayDecide: boolean;

  /** Why not, in words. */
  @ApiProperty({ type: String, nullable: true })
  whyNot: string | null;

  @ApiProperty({ type: Date, nullable: true })
  waitingSince: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  takenDownAt: Date | null;

  @ApiProperty({ type: [ScheduleResponse] })
  schedules: ScheduleResponse[];
}

export class ReviewFileResponse extends CourseSheetResponse implements ReviewFile {
  @ApiProperty({ type: ReviewStandingResponse })
  review: ReviewStandingResponse;
}

export class ReviewCommentResponse implements ReviewCommentView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true })
  lessonId: string | null;

  @ApiProperty()
  lessonTitle: string;

  @ApiProperty({ type: 'integer', nullable: true })
  atMs: number | null;

  /** 1 初审, 2 复审, 3 终审. */
  @ApiProperty({ type: 'integer' })
  level: number;

  @ApiProperty()
  text: string;

  @ApiProperty()
  by: string;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  resolvedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  resolvedBy: string | null;

  @ApiProperty()
  isEarlier: boolean;
}

export class ReviewCommentPageResponse extends pageResponse(ReviewCommentResponse) {}

export class NewReviewCommentDto implements NewReviewComment {
  /** Unset: about the whole course. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  @IsId()
  lessonId?: string | null;

  /** A place in the lesson's media; unset: about the whole lesson. */
  @ApiPropertyOptional({ type: 'integer', nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(DAY_MS)
  atMs?: number | null;

  @ApiProperty({ maxLength: MAX_COMMENT })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_COMMENT)
  text: string;
}

export class CommentResolutionDto {
  @ApiProperty()
  @IsBoolean()
  resolved: boolean;
}

export class CourseScheduleDto {
  @ApiProperty({ type: String, format: 'date-time' })
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  at: string;

  /** Why it is to be withdrawn. */
  @ApiPropertyOptional({ maxLength: MAX_COMMENT })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_COMMENT)
  reason?: string;
}
