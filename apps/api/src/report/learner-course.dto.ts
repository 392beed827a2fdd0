import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { type CatalogueSort, catalogueSorts, type CourseLength, courseLengths } from '#course';
import {
  ASSIGNED_FILTERS,
  type AssignedFilter,
  type CourseStanding,
  courseStandings,
  type Reason,
} from '#report';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

export class CourseQueryDto extends PageQueryDto {
  /** Words of a title, a lecturer, a category, a summary or a lesson; or pinyin of a title or a lecturer, as initials or in full. */
  @ApiPropertyOptional({ maxLength: 80 })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  query?: string;

  /** A code from `GET /categories`; those below it belong to it. */
  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  category?: string;

  /** A code from `GET /course-themes`. */
  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  theme?: string;

  /** Only required courses, or only elective ones. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  required?: boolean;

  /** Up to 15 minutes, up to 45, longer. */
  @ApiPropertyOptional({ enum: courseLengths })
  @IsOptional()
  @IsIn(courseLengths)
  length?: CourseLength;

  /** Not begun yet, begun, finished; `open`: all that is not finished. */
  @ApiPropertyOptional({ enum: courseStandings })
  @IsOptional()
  @IsIn(courseStandings)
  standing?: CourseStanding;

  /** Unset: by relevance where something is searched for, else the newest first. */
  @ApiPropertyOptional({ enum: catalogueSorts })
  @IsOptional()
  @IsIn(catalogueSorts)
  sort?: CatalogueSort;
}

/** Why a course is required of one, or offered to one. */
export class CourseReasonResponse {
  @ApiProperty({ example: '丰水县委组织部指定必修' })
  text: string;

  /** The name of the rule. */
  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, nullable: true })
  dueOn: string | null;
}

export class CourseCardResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  /** A code from `GET /categories`. */
  @ApiProperty()
  category: string;

  @ApiProperty()
  lecturer: string;

  @ApiProperty({ type: 'integer' })
  lessonCount: number;

  @ApiProperty({ type: 'integer' })
  durationSeconds: number;

  /** What it gave, or would give if it were completed today. */
  @ApiProperty({ example: '0.75' })
  creditHours: string;

  /** The hours are in the ledger. */
  @ApiProperty()
  credited: boolean;

  /** Of oneself: by a rule of one's units, or else by the course itself. */
  @ApiProperty()
  required: boolean;

  /** The last day in time, `YYYY-MM-DD`; the earliest of several. */
  @ApiProperty({ type: String, nullable: true })
  dueOn: string | null;

  @ApiProperty({ type: [CourseReasonResponse] })
  reasons: CourseReasonResponse[];

  /** Percent; 100 only when complete. */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  progress: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;
}

const reasonKinds = ['required', 'missing', 'offered', 'colleagues', 'newest'] as const;

class ReasonResponse implements Reason {
  @ApiProperty({ enum: reasonKinds })
  kind: Reason['kind'];

  @ApiProperty({ example: '因为您的网络学时还差 4.00 学时' })
  text: string;
}

export class RecommendedCourseResponse extends CourseCardResponse {
  /** Why: so by the data of today. */
  @ApiProperty({ type: ReasonResponse })
  reason: ReasonResponse;
}

export class RecommendationsResponse {
  @ApiProperty({ type: [RecommendedCourseResponse] })
  items: RecommendedCourseResponse[];
}

export class CourseCardPageResponse extends pageResponse(CourseCardResponse) {}

export class AssignedQueryDto extends PageQueryDto {
  /** `open` (unless given) is what is still to be learned. */
  @ApiPropertyOptional({ enum: ASSIGNED_FILTERS })
  @IsOptional()
  @IsIn(ASSIGNED_FILTERS)
  state?: AssignedFilter;

  /** Only what is required, or only what is offered. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  required?: boolean;
}

class AssignedCourseResponse extends CourseCardResponse {
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  completedAt: string | null;

  /** The due day is over and the course is not complete. */
  @ApiProperty()
  overdue: boolean;
}

export class AssignedCoursePageResponse extends pageResponse(AssignedCourseResponse) {}
