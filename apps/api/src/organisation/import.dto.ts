import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  IMPORT_KINDS,
  IMPORT_STATES,
  type ImportChange,
  type ImportCounts,
  type ImportKind,
  type ImportMessage,
  type ImportRowView,
  type ImportRunView,
  type ImportSource,
  type ImportState,
  type ImportVerdict,
  type RowFilter,
} from '#organisation';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

const VERDICTS = ['new', 'update', 'unchanged', 'error'];
const FILTERS = [...VERDICTS, 'warning'];

export class NewImportDto {
  @ApiProperty({ enum: IMPORT_KINDS })
  @IsIn(IMPORT_KINDS)
  kind: ImportKind;

  /** A finished upload of the purpose `import`. */
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  @IsId()
  uploadId: string;

  /** Rows may touch this unit and what is below it. */
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  @IsId()
  unitId: string;
}

export class ImportConfirmationDto {
  /** Leave the faulty rows out; else one of them keeps all from being applied. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  skipFaulty?: boolean;
}

export class ImportRowsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: FILTERS })
  @IsOptional()
  @IsIn(FILTERS)
  verdict?: RowFilter;
}

export class ImportCountsResponse implements ImportCounts {
  @ApiProperty({ type: 'integer' })
  new: number;

  @ApiProperty({ type: 'integer' })
  update: number;

  @ApiProperty({ type: 'integer' })
  unchanged: number;

  @ApiProperty({ type: 'integer' })
  error: number;

  /** Rows with a warning, whatever their verdict. */
  @ApiProperty({ type: 'integer' })
  warning: number;

  @ApiProperty({ type: 'integer' })
  total: number;
}

export class ImportChangedResponse {
  @ApiProperty()
  column: string;

  @ApiProperty({ type: 'integer' })
  rows: number;
}

export class ImportResponse implements ImportRunView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: IMPORT_KINDS })
  kind: ImportKind;

  @ApiProperty({ enum: ['file', 'directory'] })
  source: ImportSource;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ enum: IMPORT_STATES })
  state: ImportState;

  /** Of applying; while it is checked, `counts.total` grows. */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  progress: number;

  @ApiProperty({ type: ImportCountsResponse })
  counts: ImportCountsResponse;

  /** How many rows change which column. */
  @ApiProperty({ type: [ImportChangedResponse] })
  changed: ImportChangedResponse[];

  @ApiProperty()
  skipsFaulty: boolean;

  @ApiProperty()
  requestedBy: string;

  @ApiProperty()
  requestedByName: string;

  /** Why there is no result, in Chinese. */
  @ApiProperty({ type: String, nullable: true })
  failure: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  checkedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  confirmedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class ImportPageResponse extends pageResponse(ImportResponse) {}

export class ImportMessageResponse implements ImportMessage {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ['error', 'warning'] })
  level: 'error' | 'warning';

  /** Null when it is the whole row. */
  @ApiProperty({ type: String, nullable: true })
  column: string | null;

  @ApiProperty()
  problem: string;

  /** What to write there. */
  @ApiProperty()
  advice: string;
}

export class ImportChangeResponse implements ImportChange {
  @ApiProperty()
  column: string;

  @ApiProperty({ type: String, nullable: true })
  from: string | null;

  @ApiProperty({ type: String, nullable: true })
  to: string | null;
}

export class ImportRowResponse implements ImportRowView {
  @ApiProperty({ type: 'integer' })
  line: number;

  @ApiProperty({ enum: VERDICTS })
  verdict: ImportVerdict;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  idCardMask: string | null;

  @ApiProperty({ type: [ImportMessageResponse] })
  messages: ImportMessageResponse[];

  @ApiProperty({ type: [ImportChangeResponse] })
  changes: ImportChangeResponse[];
}

export class ImportRowPageResponse extends pageResponse(ImportRowResponse) {}
