import { ApiProperty } from '@nestjs/swagger';
import type { CourseCategory, CourseRowView, CourseSheet, CourseState, LessonKind } from '#course';
import { courseStates, lessonKinds } from '#course';
import { QuizResponse } from '../exam/quiz.dto.js';
import { pageResponse } from '../http/page.dto.js';

export class CategoryResponse implements CourseCategory {
  @ApiProperty({ example: 'theory' })
  code: string;

  @ApiProperty({ example: '党的创新理论' })
  name: string;
}

export class CourseRowResponse implements CourseRowView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  category: string;

  @ApiProperty()
  lecturer: string;

  @ApiProperty({ enum: courseStates })
  state: CourseState;

  @ApiProperty({ type: 'integer' })
  lessonCount: number;

  @ApiProperty({ type: 'integer' })
  durationSeconds: number;

  @ApiProperty()
  updatedAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  submittedAt: Date | null;

  /** Who made it. */
  @ApiProperty()
  by: string;

  /** Why it was returned, while it is a draft again. */
  @ApiProperty({ type: String, nullable: true })
  lastComment: string | null;
}

export class CourseRowPageResponse extends pageResponse(CourseRowResponse) {}

export class LessonSheetResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ enum: lessonKinds })
  kind: LessonKind;

  @ApiProperty({ type: String, nullable: true })
  mediaAssetId: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'ready' })
  mediaState: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  mediaProgress: number | null;

  @ApiProperty({ type: 'integer' })
  durationSeconds: number;

  @ApiProperty({ type: QuizResponse, nullable: true })
  quiz: QuizResponse | null;
}

class ChapterSheetResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [LessonSheetResponse] })
  lessons: LessonSheetResponse[];
}

const historyDecisions = ['approve', 'return', 'withdraw'] as const;

class CourseReviewResponse {
  @ApiProperty({ enum: historyDecisions })
  decision: (typeof historyDecisions)[number];

  @ApiProperty()
  comment: string;

  @ApiProperty()
  at: Date;

  @ApiProperty()
  by: string;
}

/** One course with everything that its editor and its reviewer need, quizzes with their answers. */
export class CourseSheetResponse implements CourseSheet {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  category: string;

  @ApiProperty()
  summary: string;

  @ApiProperty()
  lecturer: string;

  @ApiProperty({ enum: courseStates })
  state: CourseState;

  @ApiProperty({ type: 'integer' })
  completionThreshold: number;

  @ApiProperty({ type: [Number] })
  allowedRates: number[];

  @ApiProperty()
  firstViewSeeking: boolean;

  @ApiProperty()
  required: boolean;

  @ApiProperty()
  by: string;

  @ApiProperty()
  updatedAt: Date;

  @ApiProperty({ type: [ChapterSheetResponse] })
  chapters: ChapterSheetResponse[];

  /** Newest first. */
  @ApiProperty({ type: [CourseReviewResponse] })
  reviews: CourseReviewResponse[];
}
