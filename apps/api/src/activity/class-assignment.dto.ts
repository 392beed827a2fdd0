import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  type AssignmentView,
  ATTACHMENT_TYPES,
  type AttachmentType,
  type MyAssignmentView,
  type MyWorkView,
  SUBMISSION_STATES,
  type SubmissionFileView,
  type SubmissionState,
} from '#activity';
import { IsId } from '../http/id.pipe.js';

const MOST_WORDS = 20_000;

export class AssignmentDto {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  title: string;

  @ApiProperty({ maxLength: 5000 })
  @IsString()
  @MaxLength(5000)
  body: string;

  @ApiProperty({ format: 'date-time' })
  @IsISO8601({ strict: true })
  @MaxLength(40)
  dueAt: string;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: MOST_WORDS })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_WORDS)
  minWords: number | null = null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: MOST_WORDS })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_WORDS)
  maxWords: number | null = null;

  /** None: text only. */
  @ApiProperty({ enum: ATTACHMENT_TYPES, isArray: true })
  @IsArray()
  @IsIn(ATTACHMENT_TYPES, { each: true })
  fileTypes: AttachmentType[];

  /** Out of how many points it is marked; null: 合格 or 不合格. */
  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 1, maximum: 1000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1000)
  fullPoints: number | null = null;

  /** Whether 结业 needs it. */
  @ApiProperty()
  @IsBoolean()
  required: boolean;
}

export class WorkTextDto {
  @ApiProperty({ maxLength: 60_000 })
  @IsString()
  @MaxLength(60_000)
  text: string;
}

export class AttachFileDto {
  /** A finished upload of the purpose `attachment`. */
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  @IsId()
  uploadId: string;
}

class AssignmentFactsResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  body: string;

  @ApiProperty({ format: 'date-time' })
  dueAt: string;

  @ApiProperty({ type: 'integer', nullable: true })
  minWords: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  maxWords: number | null;

  @ApiProperty({ enum: ATTACHMENT_TYPES, isArray: true })
  fileTypes: AttachmentType[];

  @ApiProperty({ type: 'integer', nullable: true })
  fullPoints: number | null;

  @ApiProperty()
  required: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnReason: string | null;
}

export class AssignmentResponse extends AssignmentFactsResponse implements AssignmentView {
  @ApiProperty()
  createdByName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: 'integer' })
  handedIn: number;

  @ApiProperty({ type: 'integer' })
  marked: number;

  @ApiProperty({ type: 'integer' })
  returned: number;

  @ApiProperty({ type: 'integer' })
  late: number;

  /** On the list of the class. */
  @ApiProperty({ type: 'integer' })
  people: number;
}

export class MyAssignmentResponse extends AssignmentFactsResponse implements MyAssignmentView {
  @ApiProperty({ enum: SUBMISSION_STATES, nullable: true })
  state: SubmissionState | null;

  @ApiProperty({ type: 'integer', nullable: true })
  words: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  handedInAt: string | null;

  @ApiProperty()
  late: boolean;

  @ApiProperty({ type: Boolean, nullable: true })
  passed: boolean | null;

  @ApiProperty({ type: 'integer', nullable: true })
  points: number | null;

  @ApiProperty({ type: String, nullable: true })
  comment: string | null;

  @ApiProperty({ type: String, nullable: true })
  markedByName: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  markedAt: string | null;

  /** May still be written and handed in. */
  @ApiProperty()
  open: boolean;
}

export class SubmissionFileResponse implements SubmissionFileView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ type: 'integer' })
  sizeBytes: number;
}

export class MyWorkResponse extends MyAssignmentResponse implements MyWorkView {
  @ApiProperty()
  draft: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  draftSavedAt: string | null;

  /** As it was last handed in. */
  @ApiProperty({ type: String, nullable: true })
  text: string | null;

  @ApiProperty({ type: [SubmissionFileResponse] })
  files: SubmissionFileResponse[];
}

export class DraftSavedResponse {
  @ApiProperty({ format: 'date-time' })
  savedAt: string;
}
