import { ApiProperty } from '@nestjs/swagger';
import { Type as Convert } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CLASS_DUTIES,
  type ClassDuty,
  type GroupMemberView,
  type GroupView,
  type Placement,
} from '#activity';
import { IsId } from '../http/id.pipe.js';

const MOST_GROUPS = 60;

export class SplitDto {
  /** How many groups. */
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_GROUPS })
  @IsInt()
  @Min(1)
  @Max(MOST_GROUPS)
  groups: number;
}

export class PlacementDto implements Placement {
  @ApiProperty()
  @IsString()
  @MaxLength(36)
  @IsId()
  memberId: string;

  /** Null: no group. */
  @ApiProperty({ type: 'integer', nullable: true, minimum: 1, maximum: MOST_GROUPS })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_GROUPS)
  groupNo: number | null = null;
}

export class PlacementsDto {
  @ApiProperty({ type: [PlacementDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Convert(() => PlacementDto)
  placements: PlacementDto[];
}

export class DutyDto {
  /** Null takes it back. */
  @ApiProperty({ enum: CLASS_DUTIES, nullable: true })
  @IsOptional()
  @IsIn(CLASS_DUTIES)
  duty: ClassDuty | null = null;
}

export class GroupMemberResponse implements GroupMemberView {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  @ApiProperty({ enum: CLASS_DUTIES, nullable: true })
  duty: ClassDuty | null;
}

export class GroupResponse implements GroupView {
  /** Null: those who are in no group. */
  @ApiProperty({ type: 'integer', nullable: true })
  groupNo: number | null;

  @ApiProperty({ type: [GroupMemberResponse] })
  members: GroupMemberResponse[];
}
