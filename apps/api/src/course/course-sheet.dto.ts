import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  AwaitedSubmission,
  CourseDecision,
  CourseRowView,
  CourseSheet,
  CourseState,
  Lecturer,
  LessonKind,
  LiveVersion,
  VersionStage,
} from '#course';
import { courseDecisions, courseStates, lessonKinds, versionStages } from '#course';
import { QuizResponse } from '../exam/quiz.dto.js';
import { pageResponse } from '../http/page.dto.js';

/** What learners see, while another version is made or reviewed too. */
class LiveVersionResponse implements LiveVersion {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: Date, nullable: true })
  publishedAt: Date | null;

  /** Published, withdrawn. */
  @ApiProperty({ enum: courseStates })
  state: CourseState;
}

export class LecturerResponse implements Lecturer {
  @ApiProperty()
  name: string;

  @ApiPropertyOptional()
  memberId?: string;
}

/** It is submitted by itself as soon as its videos are ready. */
class AwaitedSubmissionResponse implements AwaitedSubmission {
  @ApiProperty()
  askedAt: Date;

  /** Why it could not be; it waits no longer then. */
  @ApiProperty({ type: String, nullable: true })
  failure: string | null;
}

class PolicyResponse {
  @ApiProperty({ type: 'integer' })
  completionThreshold: number;

  @ApiProperty({ type: [Number] })
  allowedRates: number[];

  @ApiProperty()
  firstViewSeeking: boolean;
}

class OwnPolicyResponse {
  @ApiProperty({ type: 'integer', nullable: true })
  completionThreshold: number | null;

  @ApiProperty({ type: [Number], nullable: true })
  allowedRates: number[] | null;

  @ApiProperty({ type: Boolean, nullable: true })
  firstViewSeeking: boolean | null;
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

  /** Of the version named below: the one that is made or reviewed, else the one that learners see. */
  @ApiProperty({ enum: courseStates })
  state: CourseState;

  /** How far the review of that version has come. */
  @ApiProperty({ enum: versionStages })
  stage: VersionStage;

  @ApiProperty({ type: 'integer' })
  version: number;

  /** Null before the first publication. */
  @ApiProperty({ type: LiveVersionResponse, nullable: true })
  live: LiveVersionResponse | null;

  @ApiProperty({ type: AwaitedSubmissionResponse, nullable: true })
  waiting: AwaitedSubmissionResponse | null;

  /** `micro`: one short video. Null: an ordinary course. */
  @ApiProperty({ enum: ['micro'], type: String, nullable: true })
  format: 'micro' | null;

  /** Set while its author has put it away. */
  @ApiProperty({ type: Date, nullable: true })
  archivedAt: Date | null;

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

class CourseReviewResponse {
  @ApiProperty({ enum: courseDecisions })
  decision: CourseDecision;

  /** 1 初审, 2 复审, 3 终审; null for what is no review. */
  @ApiProperty({ type: 'integer', nullable: true })
  level: number | null;

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

  @ApiProperty({ example: 'theory' })
  theme: string;

  @ApiProperty({ type: [String] })
  tags: string[];

  @ApiProperty()
  summary: string;

  /** The lecturers in one line. */
  @ApiProperty()
  lecturer: string;

  @ApiProperty({ type: [LecturerResponse] })
  lecturers: LecturerResponse[];

  /** Of this version. */
  @ApiProperty({ enum: courseStates })
  state: CourseState;

  @ApiProperty({ enum: versionStages })
  stage: VersionStage;

  @ApiProperty()
  versionId: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  /** What its author says has changed. */
  @ApiProperty()
  changeNote: string;

  /** Null before the first publication. */
  @ApiProperty({ type: LiveVersionResponse, nullable: true })
  live: LiveVersionResponse | null;

  @ApiProperty({ type: AwaitedSubmissionResponse, nullable: true })
  waiting: AwaitedSubmissionResponse | null;

  /** `micro`: one short video. Null: an ordinary course. */
  @ApiProperty({ enum: ['micro'], type: String, nullable: true })
  format: 'micro' | null;

  /** Set while its author has put it away. */
  @ApiProperty({ type: Date, nullable: true })
  archivedAt: Date | null;

  /** What the category says today of the three below. */
  @ApiProperty({ type: PolicyResponse })
  usualPolicy: PolicyResponse;

  /** What the course would give if it were completed today. */
  @ApiProperty({ example: '0.50' })
  creditHours: string;

  @ApiProperty({ type: 'integer' })
  completionThreshold: number;

  @ApiProperty({ type: [Number] })
  allowedRates: number[];

  @ApiProperty()
  firstViewSeeking: boolean;

  /** What the version says itself of these three; null: as its category has it. */
  @ApiProperty({ type: OwnPolicyResponse })
  ownPolicy: OwnPolicyResponse;

  @ApiProperty()
  required: boolean;

  /** A lesson opens when the one before it is complete. */
  @ApiProperty()
  orderLock: boolean;

  /** Hundredths of a study hour; null: by the conversion rule. */
  @ApiProperty({ type: 'integer', nullable: true })
  creditHundredths: number | null;

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
