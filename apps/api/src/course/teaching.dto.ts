import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FellowInstructor } from '#account';
import { type CourseState, courseStates } from '#course';
import { CreditEntryResponse } from '../credit/credit.dto.js';
import { PageQueryDto } from '../http/page.dto.js';

export class OwnCoursesQueryDto extends PageQueryDto {
  /** A published course that is being changed is in both `published` and `draft`. */
  @ApiPropertyOptional({ enum: courseStates })
  @IsOptional()
  @IsIn(courseStates)
  state?: CourseState;

  /** Any part of a title or a lecturer's name. */
  @ApiPropertyOptional({ maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  query?: string;

  /** Those put away instead of the others. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  archived?: boolean;
}

export class LecturerQueryDto {
  /** The beginning of a name, two characters at least. */
  @ApiProperty({ maxLength: 40 })
  @IsString()
  @MaxLength(40)
  name: string;
}

export class FellowInstructorResponse implements FellowInstructor {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;
}

class TeachingRuleResponse {
  @ApiProperty()
  name: string;

  @ApiProperty()
  basis: string;

  /** Percent of what the media are worth. */
  @ApiProperty({ type: 'integer' })
  percent: number;
}

export class TeachingCreditsResponse {
  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty({ example: '12.50' })
  total: string;

  /** That of today; null: teaching gives no hours. */
  @ApiProperty({ type: TeachingRuleResponse, nullable: true })
  rule: TeachingRuleResponse | null;

  /** Newest first. */
  @ApiProperty({ type: [CreditEntryResponse] })
  items: CreditEntryResponse[];
}
