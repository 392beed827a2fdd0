import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  type CatalogueSort,
  catalogueSorts,
  type CourseLength,
  courseLengths,
  type LessonKind,
} from '#course';
import {
  ASSIGNED_FILTERS,
  type AssignedFilter,
  type CourseStanding,
  courseStandings,
  type CourseUpdate,
  type MissingReason,
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

export class LessonQuizResponse {
  @ApiProperty()
  examId: string;

  @ApiProperty()
  passed: boolean;
}

export class CourseLessonResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: ['video', 'audio', 'document', 'quiz'] })
  kind: LessonKind;

  @ApiProperty({ type: 'integer' })
  durationSeconds: number;

  @ApiProperty({ type: 'integer' })
  coveredMs: number;

  /** For resuming only. */
  @ApiProperty({ type: 'integer' })
  positionMs: number;

  @ApiProperty()
  completed: boolean;

  /** Not open yet: the lessons are learned in their order. */
  @ApiProperty()
  locked: boolean;

  /** Of a locked lesson: the one that is to be completed before. */
  @ApiPropertyOptional()
  opensAfter?: string;

  /** Another video has taken the place of the one that was begun. */
  @ApiProperty()
  replaced: boolean;

  /** Where the lesson has a quiz. */
  @ApiPropertyOptional({ type: LessonQuizResponse })
  quiz?: LessonQuizResponse;
}

export class CourseChapterResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [CourseLessonResponse] })
  lessons: CourseLessonResponse[];
}

export class CoursePolicyResponse {
  /** Percent of a lesson that completes it. */
  @ApiProperty({ type: 'integer' })
  completionThreshold: number;

  @ApiProperty({ type: [Number] })
  allowedRates: number[];

  @ApiProperty()
  firstViewSeeking: boolean;
}

export class CourseUpdateResponse implements CourseUpdate {
  @ApiProperty({ type: 'integer' })
  version: number;

  /** What its author said has changed. */
  @ApiProperty()
  note: string;

  /** What it means for the one who asks. */
  @ApiProperty({ example: '本课程已更新到第 2 版，您已学的内容全部保留，接着学习即可。' })
  text: string;
}

export class CourseDetailResponse extends CourseCardResponse {
  /** A code from `GET /course-themes`. */
  @ApiProperty()
  theme: string;

  @ApiProperty({ type: [String] })
  tags: string[];

  @ApiProperty({ type: [String] })
  lecturers: string[];

  /** A lesson opens when the one before it is complete. */
  @ApiProperty()
  orderLock: boolean;

  @ApiProperty({ type: 'integer' })
  version: number;

  /** Where a version came after one had begun. */
  @ApiProperty({ type: CourseUpdateResponse, nullable: true })
  update: CourseUpdateResponse | null;

  @ApiProperty()
  summary: string;

  @ApiProperty()
  state: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  completedAt: string | null;

  @ApiProperty({ type: CoursePolicyResponse })
  policy: CoursePolicyResponse;

  @ApiProperty({ type: [CourseChapterResponse] })
  chapters: CourseChapterResponse[];
}

export class MissingReasonResponse implements MissingReason {
  @ApiProperty({ enum: ['study-time', 'quiz', 'posting'] })
  reason: MissingReason['reason'];

  /** `study-time`: ms of content. `quiz`: quizzes. `posting`: nothing, the entry follows at once. */
  @ApiProperty({ type: 'integer', nullable: true })
  need: number | null;

  /** The reason in words. */
  @ApiProperty({ example: '还差 1:12' })
  text: string;
}

export class CourseStandingResponse {
  @ApiProperty({ type: 'integer' })
  studiedMs: number;

  @ApiProperty({ type: 'integer' })
  requiredMs: number;

  @ApiProperty({ example: '0.75' })
  creditHours: string;

  @ApiProperty()
  credited: boolean;

  @ApiProperty()
  completed: boolean;

  @ApiProperty({ type: [MissingReasonResponse] })
  missing: MissingReasonResponse[];
}
