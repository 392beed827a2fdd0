import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { LessonKind } from '#course';
import type { CourseUpdate, MissingReason } from '#report';
import { CourseCardResponse } from './learner-course.dto.js';

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
