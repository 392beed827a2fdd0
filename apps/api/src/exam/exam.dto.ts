import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { type ExamView, type ReviewPolicy, reviewPolicies } from '#exam';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

export class ExamQueryDto extends PageQueryDto {
  /** The quiz of this lesson instead of the exams that stand by themselves. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(36)
  @IsId()
  lessonId?: string;
}

export class ExamResponse implements ExamView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, nullable: true })
  lessonId: string | null;

  @ApiProperty({ type: String, nullable: true })
  courseId: string | null;

  @ApiProperty({ type: Date, nullable: true })
  opensAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  closesAt: Date | null;

  /** 0: no limit. */
  @ApiProperty({ type: 'integer' })
  durationMinutes: number;

  /** Null: as many as one likes. */
  @ApiProperty({ type: 'integer', nullable: true })
  attemptsAllowed: number | null;

  /** Null: as many as one likes. */
  @ApiProperty({ type: 'integer', nullable: true })
  attemptsLeft: number | null;

  @ApiProperty({ type: 'integer' })
  passScore: number;

  @ApiProperty({ type: 'integer' })
  totalScore: number;

  /** What one may see of an attempt afterwards. */
  @ApiProperty({ enum: reviewPolicies })
  reviewPolicy: ReviewPolicy;

  /** Points; null: none yet, or not to be seen. */
  @ApiProperty({ type: Number, nullable: true })
  bestScore: number | null;

  /** Null: not to be seen. */
  @ApiProperty({ type: Boolean, nullable: true })
  passed: boolean | null;

  @ApiProperty({ type: String, nullable: true })
  runningAttemptId: string | null;

  @ApiProperty({ type: String, nullable: true })
  lastAttemptId: string | null;
}

export class ExamPageResponse extends pageResponse(ExamResponse) {}
