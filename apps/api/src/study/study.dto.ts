import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { Resume, StudyRecord } from '#study';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';
import { RejectionResponse } from './beat.dto.js';

export class StudyRecordsQueryDto extends PageQueryDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(36)
  @IsId()
  lessonId?: string;
}

export class StudyRecordResponse implements StudyRecord {
  @ApiProperty()
  playSessionId: string;

  @ApiProperty()
  courseId: string;

  @ApiProperty()
  courseTitle: string;

  @ApiProperty()
  lessonId: string;

  @ApiProperty()
  lessonTitle: string;

  @ApiProperty()
  startedAt: Date;

  @ApiProperty()
  lastBeatAt: Date;

  @ApiProperty({ type: 'integer' })
  acceptedMs: number;

  @ApiProperty({ type: [RejectionResponse] })
  rejected: RejectionResponse[];
}

export class StudyRecordPageResponse extends pageResponse(StudyRecordResponse) {}

/** All null when nothing is waiting to be resumed. */
export class ResumeResponse implements Record<keyof Resume, string | number | null> {
  @ApiProperty({ type: String, nullable: true })
  courseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  courseTitle: string | null;

  @ApiProperty({ type: String, nullable: true })
  lessonId: string | null;

  @ApiProperty({ type: String, nullable: true })
  lessonTitle: string | null;

  @ApiProperty({ type: String, nullable: true })
  lecturer: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  durationMs: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  coveredMs: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  resumeAtMs: number | null;
}

export const nothingToResume: ResumeResponse = {
  courseId: null,
  courseTitle: null,
  lessonId: null,
  lessonTitle: null,
  lecturer: null,
  durationMs: null,
  coveredMs: null,
  resumeAtMs: null,
};
