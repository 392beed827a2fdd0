import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  type AssignmentFileView,
  SUBMISSION_STATES,
  type SubmissionFilter,
  type SubmissionRowView,
  type SubmissionState,
  type SubmissionView,
} from '#activity';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';
import { SubmissionFileResponse } from './class-assignment.dto.js';

const FILTERS = ['missing', 'handed-in', 'returned', 'marked'];

export class MarkDto {
  @ApiPropertyOptional({ type: Boolean, nullable: true })
  @IsOptional()
  @IsBoolean()
  passed: boolean | null = null;

  @ApiPropertyOptional({ type: 'integer', nullable: true, minimum: 0, maximum: 1000 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1000)
  points: number | null = null;

  @ApiPropertyOptional({ maxLength: 1000 })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  comment: string = '';
}

export class SendBackDto {
  @ApiProperty({ maxLength: 1000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  comment: string;
}

export class SubmissionsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: FILTERS })
  @IsOptional()
  @IsIn(FILTERS)
  state?: SubmissionFilter;
}

export class SubmissionRowResponse implements SubmissionRowView {
  @ApiProperty({ type: String, nullable: true })
  submissionId: string | null;

  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: 'integer', nullable: true })
  groupNo: number | null;

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
}

export class SubmissionPageResponse extends pageResponse(SubmissionRowResponse) {}

export class SubmissionResponse extends SubmissionRowResponse implements SubmissionView {
  @ApiProperty()
  assignmentId: string;

  @ApiProperty()
  assignmentTitle: string;

  @ApiProperty({ type: 'integer', nullable: true })
  fullPoints: number | null;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: [SubmissionFileResponse] })
  files: SubmissionFileResponse[];
}

export class AssignmentFileResponse extends SubmissionFileResponse implements AssignmentFileView {
  @ApiProperty()
  submissionId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;
}
