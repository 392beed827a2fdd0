import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Line, NewUnit, UnitEdit, UnitNode, When } from '#organisation';
import { IsId } from '../http/id.pipe.js';

const LINES = ['administrative', 'party', 'site'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class UnitResponse implements UnitNode {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: LINES })
  line: Line;

  /** A code of the table of unit kinds. */
  @ApiProperty()
  kind: string;

  /** Null for the top of what one may see. */
  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;

  /** Official order among siblings; the list as a whole is in official order already. */
  @ApiProperty({ type: 'integer' })
  order: number;

  @ApiProperty({ type: 'integer' })
  depth: number;

  /** Members at or below the unit. */
  @ApiProperty({ type: 'integer' })
  memberCount: number;
}

export class UnitTreeQueryDto {
  /** The tree as it was on that day; today's unless given. */
  @ApiPropertyOptional({ example: '2025-12-31' })
  @IsOptional()
  @Matches(DAY)
  day?: string;
}

/** From which day on it holds, and why. */
class WhenDto implements When {
  /** Today unless given; a day to come is noted and carried out then. */
  @ApiPropertyOptional({ example: '2027-01-01' })
  @IsOptional()
  @Matches(DAY)
  day?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

class ReasonedDto extends WhenDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  declare reason: string;
}

export class NewUnitDto implements NewUnit {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @MaxLength(80)
  name: string;

  /** A code of the table of unit kinds. */
  @ApiProperty({ maxLength: 20 })
  @IsString()
  @MaxLength(20)
  kind: string;

  /** None for the root of a new tree. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsId()
  parentId?: string | null;

  /** For a root; elsewhere it is the parent's. */
  @ApiPropertyOptional({ enum: LINES })
  @IsOptional()
  @IsIn(LINES)
  line?: Line;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 99_999 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(99_999)
  order?: number;

  /** The first day of the unit; today unless given. */
  @ApiPropertyOptional({ example: '2026-01-01' })
  @IsOptional()
  @Matches(DAY)
  validFrom?: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  reason?: string;
}

export class UnitEditDto extends WhenDto implements UnitEdit {
  @ApiPropertyOptional({ maxLength: 80 })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  name?: string;

  @ApiPropertyOptional({ maxLength: 20 })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  kind?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 99_999 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(99_999)
  order?: number;
}

export class UnitMoveDto extends ReasonedDto {
  /** Under which unit of the same line. */
  @ApiProperty()
  @IsId()
  parentId: string;

  /** The place among the new neighbours; as before unless given. */
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 99_999 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(99_999)
  order?: number;
}

export class UnitMergeDto extends ReasonedDto {
  /** The unit of the same line that takes the people and the units below. */
  @ApiProperty()
  @IsId()
  intoUnitId: string;
}

export class UnitCloseDto extends ReasonedDto {}
