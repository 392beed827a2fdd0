import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { SHEET_FORMATS, type SheetFormat } from '#platform';
import type { ReportState } from '#report';
import { IsId } from '../http/id.pipe.js';
import { pageResponse } from '../http/page.dto.js';

const STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'];

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

  @ApiProperty({ type: 'integer', minimum: 2000, maximum: 2100 })
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  @ApiProperty({ enum: SHEET_FORMATS })
  @IsIn(SHEET_FORMATS)
  format: SheetFormat;
}

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
