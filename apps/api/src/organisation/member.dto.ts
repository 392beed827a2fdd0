import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  DIRECTORY_SORTS,
  type DirectoryEntry,
  type DirectoryRequest,
  type DirectorySort,
  type Standing,
  STANDINGS,
} from '#account';
import {
  type Access,
  type MembershipKind,
  REVEALED_FIELDS,
  type RevealedField,
} from '#organisation';
import { LINES, type Line } from '#platform';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';
import { MemberFactsDto } from './member-facts.dto.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[\w-]{1,10}$/;
const ACCESSES = ['none', 'active', 'disabled'] as const;
const KINDS = ['main', 'secondment', 'hosting'] as const;

class MemberFilterDto {
  /** Only at or below this unit. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  unitId?: string;

  /** Part of a name, or an account name; a full ID card or phone by `POST /members/search` only. */
  @ApiPropertyOptional({ maxLength: 80 })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  query?: string;

  /** That of the unit, or the first on which one has units, unless given. */
  @ApiPropertyOptional({ enum: LINES })
  @IsOptional()
  @IsIn(LINES)
  line?: Line;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(CODE)
  postLevel?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(CODE)
  grade?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(CODE)
  authority?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(CODE)
  personnelCategory?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(CODE)
  politicalStatus?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Matches(CODE)
  partyPost?: string;

  @ApiPropertyOptional({ enum: ACCESSES })
  @IsOptional()
  @IsIn(ACCESSES)
  account?: Access;

  @ApiPropertyOptional({ enum: STANDINGS, default: 'main' })
  @IsOptional()
  @IsIn(STANDINGS)
  standing?: Standing;

  @ApiPropertyOptional({ enum: DIRECTORY_SORTS, default: 'official' })
  @IsOptional()
  @IsIn(DIRECTORY_SORTS)
  sort?: DirectorySort;
}

export class MemberQueryDto extends IntersectionType(PageQueryDto, MemberFilterDto) {}

/** The filters under the names of the room. */
export function directoryRequest(query: MemberQueryDto): DirectoryRequest {
  const { unitId, query: text, line, standing, sort, account } = query;
  const { postLevel, grade, authority, personnelCategory, politicalStatus, partyPost } = query;
  const given = {
    unitId,
    query: text,
    line,
    standing,
    sort,
    postLevel,
    grade,
    authority,
    personnelCategory,
    politicalStatus,
    partyPost,
    access: account,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export class MemberRowResponse implements DirectoryEntry {
  /** One row for each membership that fits. */
  @ApiProperty()
  membershipId: string;

  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  gender: string;

  @ApiProperty()
  genderName: string;

  @ApiProperty({ example: '110***********002X' })
  idCardMask: string;

  @ApiProperty({ type: String, nullable: true, example: '138****5678' })
  phoneMask: string | null;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ enum: KINDS })
  kind: MembershipKind;

  @ApiProperty()
  fromDay: string;

  @ApiProperty({ type: String, nullable: true })
  toDay: string | null;

  @ApiProperty({ type: String, nullable: true })
  departureReason: string | null;

  @ApiProperty({ type: String, nullable: true })
  departureReasonName: string | null;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  @ApiProperty({ type: String, nullable: true })
  postLevel: string | null;

  @ApiProperty({ type: String, nullable: true })
  postLevelName: string | null;

  @ApiProperty({ type: String, nullable: true })
  grade: string | null;

  @ApiProperty({ type: String, nullable: true })
  gradeName: string | null;

  @ApiProperty({ type: String, nullable: true })
  authority: string | null;

  @ApiProperty({ type: String, nullable: true })
  authorityName: string | null;

  @ApiProperty({ type: String, nullable: true })
  partyPost: string | null;

  @ApiProperty({ type: String, nullable: true })
  partyPostName: string | null;

  @ApiProperty()
  personnelCategory: string;

  @ApiProperty()
  personnelCategoryName: string;

  @ApiProperty()
  politicalStatus: string;

  @ApiProperty()
  politicalStatusName: string;

  @ApiProperty({ enum: ACCESSES })
  access: Access;
}

export class MemberPageResponse extends pageResponse(MemberRowResponse) {
  /** The line of the tree that the rows are of. */
  @ApiProperty({ enum: LINES })
  line: Line;
}

export class NewMemberDto extends MemberFactsDto {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @MaxLength(80)
  declare name: string;

  @ApiProperty({ maxLength: 40 })
  @IsString()
  @MaxLength(40)
  declare idCard: string;

  @ApiProperty()
  @Matches(CODE)
  declare personnelCategory: string;

  @ApiProperty()
  @Matches(CODE)
  declare politicalStatus: string;

  /** At most one unit of each line, at least one in all. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @IsId({ each: true })
  unitIds: string[];

  /** Official order within those units. */
  @ApiPropertyOptional({ type: 'integer', minimum: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  order?: number;

  /** Since when he belongs there, `YYYY-MM-DD`; today unless given. */
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(DAY)
  fromDay?: string;
}

export class NewMemberResponse {
  @ApiProperty()
  id: string;

  /** The archive's birth date is not the card's: worth a look, no mistake in itself. */
  @ApiProperty()
  birthDaysDiffer: boolean;
}

export class DepartureDto {
  /** The last day, `YYYY-MM-DD`. */
  @ApiProperty()
  @Matches(DAY)
  day: string;

  /** A code of the table `departure-reason`. */
  @ApiProperty()
  @Matches(CODE)
  reason: string;
}

export class RevealDto {
  @ApiProperty({ enum: REVEALED_FIELDS })
  @IsIn(REVEALED_FIELDS)
  field: RevealedField;

  /** 4 to 200 characters; stays in the audit trail. */
  @ApiProperty({ minLength: 4, maxLength: 200 })
  @IsString()
  @MaxLength(200)
  reason: string;
}

export class RevealResponse {
  /** Null where the member has no such number. */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;
}
