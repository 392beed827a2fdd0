import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** `?year=2026`; the current year in Asia/Shanghai where none is given. */
export class YearQueryDto {
  @ApiPropertyOptional({ type: 'integer', minimum: 2000, maximum: 2100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year?: number;
}

export class FormAmountResponse {
  /** A code of the table of forms of study. */
  @ApiProperty()
  form: string;

  /** Its word, as screens and reports show it. */
  @ApiProperty()
  formName: string;

  @ApiProperty({ example: '12.50' })
  amount: string;
}

export class MonthAmountResponse {
  @ApiProperty({ example: '2026-11' })
  month: string;

  @ApiProperty({ example: '1.50' })
  amount: string;
}

export class CreditEntryResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: 'integer' })
  seq: number;

  @ApiProperty({ example: 'online-course' })
  source: string;

  @ApiProperty({ example: 'online-self' })
  form: string;

  @ApiProperty({ example: '网络自学' })
  formName: string;

  @ApiProperty()
  category: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ example: '1.50' })
  amount: string;

  /** The day of completion in Asia/Shanghai. */
  @ApiProperty({ format: 'date' })
  earnedOn: string;

  @ApiProperty()
  period: string;

  @ApiProperty({ format: 'date-time' })
  postedAt: string;

  @ApiProperty({ type: 'integer', nullable: true })
  studiedMs: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  mediaMs: number | null;
}

export class CreditStatementResponse {
  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty({ example: '12.50' })
  total: string;

  @ApiProperty({ type: [FormAmountResponse] })
  byForm: FormAmountResponse[];

  /** The months in which something was earned. */
  @ApiProperty({ type: [MonthAmountResponse] })
  byMonth: MonthAmountResponse[];

  /** Newest first. */
  @ApiProperty({ type: [CreditEntryResponse] })
  items: CreditEntryResponse[];
}
