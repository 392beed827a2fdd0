import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  CLASS_IMPORT_KINDS,
  type ClassImportCounts,
  type ClassImportKind,
  type ClassImportRowView,
  type ClassImportState,
  type ClassImportVerdict,
  type ClassImportView,
} from '#activity';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';
import { ImportMessageResponse } from '../organisation/import.dto.js';

const VERDICTS = ['new', 'unchanged', 'error'];

export class NewClassImportDto {
  @ApiProperty({ enum: CLASS_IMPORT_KINDS })
  @IsIn(CLASS_IMPORT_KINDS)
  kind: ClassImportKind;

  /** A finished upload of the purpose `attachment`. */
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  @IsId()
  uploadId: string;
}

export class ClassImportConfirmationDto {
  /** Leave the faulty rows out; else one of them keeps all from being written. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  skipFaulty?: boolean;
}

export class ClassImportRowsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: VERDICTS })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: ClassImportVerdict;
}

export class ClassImportCountsResponse implements ClassImportCounts {
  @ApiProperty({ type: 'integer' })
  new: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer' })
  error: number;

  @ApiProperty({ type: 'integer' })
  total: number;
}

export class ClassImportResponse implements ClassImportView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: CLASS_IMPORT_KINDS })
  kind: ClassImportKind;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ enum: ['checked', 'applied', 'cancelled'] })
  state: ClassImportState;

  @ApiProperty({ type: ClassImportCountsResponse })
  counts: ClassImportCountsResponse;

  @ApiProperty()
  requestedByName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class ClassImportPageResponse extends pageResponse(ClassImportResponse) {}

export class ClassImportRowResponse implements ClassImportRowView {
  @ApiProperty({ type: 'integer' })
  line: number;

  @ApiProperty({ enum: VERDICTS })
  verdict: ClassImportVerdict;

  @ApiProperty()
  label: string;

  @ApiProperty({ type: [ImportMessageResponse] })
  messages: ImportMessageResponse[];
}

export class ClassImportRowPageResponse extends pageResponse(ClassImportRowResponse) {}
