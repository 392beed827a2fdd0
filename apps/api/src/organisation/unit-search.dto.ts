import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import type { Line, UnitFound } from '#organisation';

const LINES = ['administrative', 'party', 'site'] as const;

export class UnitSearchQueryDto {
  @ApiProperty({ enum: LINES })
  @IsIn(LINES)
  line: Line;

  /** Part of the unit's name. */
  @ApiProperty({ maxLength: 40 })
  @IsString()
  @MaxLength(40)
  query: string;
}

export class UnitFoundResponse implements UnitFound {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  /** Null for the top of a tree. */
  @ApiProperty({ type: String, nullable: true })
  superiorName: string | null;
}
