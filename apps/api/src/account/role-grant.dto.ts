import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { GRANT_STATES, type GrantHolder, type GrantState, type RoleGrantView } from '#account';
import { type Line, type Role, ROLES } from '#platform';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

const LINES: Line[] = ['administrative', 'party', 'site'];
const STATES = [...GRANT_STATES, 'all'] as const;
const MAX_REASON = 200;

export class RoleGrantQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: ROLES })
  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @IsId()
  memberId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @IsId()
  unitId?: string;

  /** `lapsed`: the holder has left the unit in which he held it. */
  @ApiPropertyOptional({ enum: STATES, default: 'all' })
  @IsOptional()
  @IsIn(STATES)
  state: GrantState | 'all' = 'all';
}

export class GrantHolderQueryDto {
  /** How the name or the account begins. */
  @ApiProperty({ minLength: 1, maxLength: 40 })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  query: string;
}

/** Somebody with an account, who can be given a role. */
export class GrantHolderResponse implements GrantHolder {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  account: string;

  @ApiProperty()
  unitName: string;
}

/** Who gets what: the member by id, or by the name of the account. */
export class NewRoleGrantDto {
  @ApiPropertyOptional()
  @ValidateIf(({ account }: NewRoleGrantDto) => account === undefined)
  @IsString()
  @IsId()
  memberId?: string;

  @ApiPropertyOptional({ maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  account?: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;

  @ApiProperty()
  @IsString()
  @IsId()
  unitId: string;

  /** Only people who belong to a unit of this line. */
  @ApiPropertyOptional({ enum: LINES, nullable: true, type: String })
  @IsOptional()
  @IsIn(LINES)
  line?: Line | null;

  /** Only people under this 管理权限, a code of the table `authority`. */
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 10 })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  authority?: string | null;

  /** Now unless given. */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  validFrom?: string;

  /** The instant from which it no longer holds; open unless given. */
  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  validTo?: string;

  @ApiProperty({ maxLength: MAX_REASON })
  @IsString()
  @MaxLength(MAX_REASON)
  reason: string;
}

export class CloseRoleGrantDto {
  @ApiProperty({ maxLength: MAX_REASON })
  @IsString()
  @MaxLength(MAX_REASON)
  reason: string;
}

export class HandoverDto {
  @ApiProperty()
  @IsString()
  @IsId()
  fromMemberId: string;

  @ApiProperty()
  @IsString()
  @IsId()
  toMemberId: string;

  /** Which of his grants; all of them unless given. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  grantIds?: string[];

  @ApiProperty({ maxLength: MAX_REASON })
  @IsString()
  @MaxLength(MAX_REASON)
  reason: string;
}

export class HandoverResponse {
  /** How many grants have passed. */
  @ApiProperty({ type: 'integer' })
  passed: number;
}

export class NewRoleGrantResponse {
  @ApiProperty()
  id: string;
}

class RoleGrantResponse implements RoleGrantView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  memberId: string;

  @ApiProperty()
  memberName: string;

  @ApiProperty()
  account: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ enum: LINES, nullable: true, type: String })
  line: Line | null;

  @ApiProperty({ type: String, nullable: true })
  authority: string | null;

  @ApiProperty({ type: String, nullable: true })
  authorityName: string | null;

  /** Where the holder worked when it was given; it holds while he belongs there. */
  @ApiProperty({ type: String, nullable: true })
  heldAtUnitName: string | null;

  @ApiProperty()
  validFrom: Date;

  /** The instant from which it no longer holds. */
  @ApiProperty({ type: Date, nullable: true })
  validTo: Date | null;

  @ApiProperty({ enum: GRANT_STATES })
  state: GrantState;

  @ApiProperty()
  reason: string;

  /** Why it was taken back. */
  @ApiProperty({ type: String, nullable: true })
  closeReason: string | null;
}

export class RoleGrantPageResponse extends pageResponse(RoleGrantResponse) {}
