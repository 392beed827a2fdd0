import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  type CourseImportCounts,
  type CourseImportRowView,
  type CourseImportState,
  courseImportStates,
  type CourseImportVerdict,
  courseImportVerdicts,
  type CourseImportView,
} from '#course';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';
import { ImportMessageResponse } from '../organisation/import.dto.js';

export class NewCourseImportDto {
  /** A finished upload of the purpose `import`. */
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  @IsId()
  uploadId: string;
}

export class CourseImportConfirmationDto {
  /** Leave the faulty rows out; else one of them keeps all from being made. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @IsBoolean()
  skipFaulty?: boolean;
}

export class CourseImportRowsQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: courseImportVerdicts })
  @IsOptional()
  @IsIn(courseImportVerdicts)
  verdict?: CourseImportVerdict;
}

export class CourseImportCountsResponse implements CourseImportCounts {
  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: 'integer' })
  good: number;

  @ApiProperty({ type: 'integer' })
  error: number;

  /** Rows with a warning, whatever their verdict. */
  @ApiProperty({ type: 'integer' })
  warning: number;

  /** Courses that the good rows make. */
  @ApiProperty({ type: 'integer' })
  courses: number;
}

export class CourseImportResponse implements CourseImportView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ enum: courseImportStates })
  state: CourseImportState;

  /** Of making the courses. */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  progress: number;

  @ApiProperty({ type: CourseImportCountsResponse })
  counts: CourseImportCountsResponse;

  /** Files of one's own that nothing uses and no row names. */
  @ApiProperty({ type: [String] })
  unusedFiles: string[];

  @ApiProperty()
  skipsFaulty: boolean;

  @ApiProperty({ type: String, nullable: true })
  failure: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class CourseImportRowResponse implements CourseImportRowView {
  /** As the spreadsheet program shows it. */
  @ApiProperty({ type: 'integer' })
  line: number;

  /** `made`: its course is there. */
  @ApiProperty({ enum: courseImportVerdicts })
  verdict: CourseImportVerdict;

  @ApiProperty()
  course: string;

  @ApiProperty()
  lesson: string;

  /** The file that was found, else the name that was written. */
  @ApiProperty()
  file: string;

  @ApiProperty({ type: [ImportMessageResponse] })
  messages: ImportMessageResponse[];

  @ApiProperty({ type: String, nullable: true })
  courseId: string | null;
}

export class CourseImportPageResponse extends pageResponse(CourseImportResponse) {}
export class CourseImportRowPageResponse extends pageResponse(CourseImportRowResponse) {}
