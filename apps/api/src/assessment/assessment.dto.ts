import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { YearQueryDto } from '../credit/credit.dto.js';

/** `?year=2026` names the period with that code. */
export class AssessmentQueryDto extends YearQueryDto {
  /** A period by its code, before `year`. So far every period is a year. */
  @ApiPropertyOptional({ type: String, example: '2026' })
  @IsOptional()
  @Matches(/^20\d\d$/)
  period?: string;
}

export class RequirementResponse {
  @ApiProperty({ example: '网络学时' })
  label: string;

  @ApiProperty({ example: '50.00' })
  required: string;

  @ApiProperty({ example: '38.50' })
  counted: string;

  @ApiProperty({ example: '11.50' })
  missing: string;

  @ApiProperty({ example: '网络学时 38.50 / 50.00，缺 11.50' })
  working: string;
}

export class AssessmentResponse {
  /** The scheme's name. */
  @ApiProperty({ example: '网络自学 50 学时' })
  scheme: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  /** The official text it follows. */
  @ApiProperty()
  basis: string;

  @ApiProperty({ example: '2026' })
  period: string;

  @ApiProperty()
  met: boolean;

  /** The last day on which hours are earned for the period. */
  @ApiProperty({ format: 'date' })
  cutOffDay: string;

  /** Whole days after today until the cut-off day; 0 once it is there. */
  @ApiProperty({ type: 'integer' })
  daysLeft: number;

  @ApiProperty({ type: [RequirementResponse] })
  requirements: RequirementResponse[];
}
