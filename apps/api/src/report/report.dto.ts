import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { SHEET_FORMATS, type SheetFormat } from '#platform';
import type { ApprovalDecision, ReportApproval, ReportState } from '#report';
import { IsId } from '../http/id.pipe.js';
import { pageResponse } from '../http/page.dto.js';

const STATES = ['waiting-approval', 'waiting', 'running', 'done', 'failed', 'cancelled'];

export class NewReportDto {
  /** From `GET /report-kinds`. */
  @ApiProperty({ example: 'study-hours' })
  @IsString()
  @MaxLength(40)
  kind: string;

  @ApiProperty()
  @IsString()
  @MaxLength(36)
  @IsId()
  unitId: string;

  /** Of the kind `class-register`: which class. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(36)
  @IsId()
  classId?: string;

  /** This year unless given; rosters show today. */
  @ApiPropertyOptional({ type: 'integer', minimum: 2000, maximum: 2100 })
  @IsOptional()
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;

  @ApiProperty({ enum: SHEET_FORMATS })
  @IsIn(SHEET_FORMATS)
  format: SheetFormat;

  /** Of a roster: titles of `GET /report-kinds`; unset: all but the personal ones. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  columns?: string[];

  /** What full numbers are needed for. */
  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

export class ReportDecisionDto {
  @ApiProperty({ enum: ['approve', 'refuse'] })
  @IsIn(['approve', 'refuse'])
  decision: ApprovalDecision;

  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  reason?: string;
}

export class ReportApprovalResponse implements ReportApproval {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'members' })
  kind: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: [String] })
  columns: string[];

  @ApiProperty()
  reason: string;

  @ApiProperty()
  requestedByName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export class ReportApprovalPageResponse extends pageResponse(ReportApprovalResponse) {}

export class NewReportResponse {
  @ApiProperty()
  id: string;
}

export class ReportKindResponse {
  @ApiProperty({ example: 'study-hours' })
  kind: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: [String] })
  columns: string[];

  /** Those of the columns that show full numbers and need a reason. */
  @ApiProperty({ type: [String] })
  personal: string[];

  /** Any of the columns may be chosen. */
  @ApiProperty()
  chosen: boolean;

  @ApiProperty({ enum: SHEET_FORMATS, isArray: true })
  formats: SheetFormat[];
}

export class ReportResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty({ enum: SHEET_FORMATS })
  format: SheetFormat;

  @ApiProperty({ type: [String], nullable: true })
  columns: string[] | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  @ApiProperty({ enum: STATES })
  state: ReportState;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  progress: number;

  /** People in the sheet so far. */
  @ApiProperty({ type: 'integer', nullable: true })
  rows: number | null;

  @ApiProperty({ type: String, nullable: true })
  fileName: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;

  /** The file is removed after that. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  expiresAt: string | null;

  /** Why there is none, in Chinese. */
  @ApiProperty({ type: String, nullable: true })
  failure: string | null;
}

export class ReportPageResponse extends pageResponse(ReportResponse) {}
