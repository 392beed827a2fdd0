import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

const RESULTS = ['done', 'refused'] as const;
/** With its time zone; databases know four digits of a year. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
type Result = (typeof RESULTS)[number];

export class AuditFilterDto {
  /** A whole action (`account.sign-in-refused`), or what several begin with (`account`). */
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z-]{1,40}(\.[a-z-]{1,40})?$/)
  action?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  actorId?: string;

  /** What the name of who acted begins with: two characters at least, for a surname alone is a quarter of all rows. */
  @ApiPropertyOptional({ minLength: 2, maxLength: 80 })
  @IsOptional()
  @IsString()
  @Length(2, 80)
  query?: string;

  /** The kind of object: `course`, `role-grant` … */
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z-]{1,40}$/)
  subject?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  subjectId?: string;

  @ApiPropertyOptional({ enum: RESULTS })
  @IsOptional()
  @IsIn(RESULTS)
  result?: Result;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[0-9a-f.:]{2,64}$/i)
  address?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  @IsOptional()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ type: String, format: 'date-time' })
  @IsOptional()
  @Matches(INSTANT)
  @IsISO8601({ strict: true })
  to?: string;
}

export class AuditRecordQueryDto extends IntersectionType(PageQueryDto, AuditFilterDto) {}

export class AuditRecordResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  at: Date;

  @ApiProperty()
  actorId: string;

  @ApiProperty()
  actorName: string;

  @ApiProperty()
  action: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ type: String, nullable: true })
  subjectId: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  details: object | null;

  @ApiProperty({ enum: RESULTS })
  result: Result;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  @ApiProperty({ type: String, nullable: true })
  userAgent: string | null;

  @ApiProperty({ type: String, nullable: true })
  requestId: string | null;

  /** Which of the chains, and the number in it; null until the row is sealed. */
  @ApiProperty({ type: 'integer', nullable: true })
  chain: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  sequence: number | null;
}

/** `total` is counted up to 10,000; older rows are found by narrowing the time. */
export class AuditRecordPageResponse extends pageResponse(AuditRecordResponse) {}

export class AuditExportResponse {
  /** Newest first, 5,000 at most. */
  @ApiProperty({ type: [AuditRecordResponse] })
  items: AuditRecordResponse[];
}
