import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  type AskedFact,
  CHANGE_REQUEST_STATES,
  type ChangeRequestState,
  type ChangeRequestView,
  type MemberFacts,
} from '#organisation';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';
import { MemberChangeDto } from './member-facts.dto.js';

const optional = { type: String, nullable: true } as const;

export class NewChangeRequestDto extends MemberChangeDto {
  /** Why, for the administrator. */
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  note: string;
}

class ChangeRequestFilterDto {
  @ApiPropertyOptional({ enum: CHANGE_REQUEST_STATES, default: 'waiting' })
  @IsOptional()
  @IsIn(CHANGE_REQUEST_STATES)
  state?: ChangeRequestState;
}

export class ChangeRequestQueryDto extends IntersectionType(PageQueryDto, ChangeRequestFilterDto) {}

export class DecisionDto {
  /** 同意, or not. */
  @ApiProperty()
  @IsBoolean()
  approve: boolean;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  note: string;
}

class AskedFactResponse implements AskedFact {
  @ApiProperty({ type: String })
  field: keyof MemberFacts;

  /** In words, numbers masked. */
  @ApiProperty(optional)
  now: string | null;

  @ApiProperty(optional)
  asked: string | null;
}

export class ChangeRequestResponse implements ChangeRequestView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  memberId: string;

  @ApiProperty()
  memberName: string;

  @ApiProperty(optional)
  unitName: string | null;

  @ApiProperty({ type: [AskedFactResponse] })
  facts: AskedFactResponse[];

  @ApiProperty(optional)
  fromDay: string | null;

  @ApiProperty()
  note: string;

  @ApiProperty({ enum: CHANGE_REQUEST_STATES })
  state: ChangeRequestState;

  @ApiProperty({ type: String, format: 'date-time' })
  askedAt: Date;

  @ApiProperty(optional)
  decidedByName: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: Date | null;

  @ApiProperty(optional)
  decisionNote: string | null;
}

export class ChangeRequestPageResponse extends pageResponse(ChangeRequestResponse) {}
