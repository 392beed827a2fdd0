import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import {
  type Line,
  type LookupAnswer,
  TRANSFER_ACTS,
  TRANSFER_KINDS,
  TRANSFER_STATES,
  TRANSFER_VIEWS,
  type TransferAct,
  type TransferKind,
  type TransferListView,
  type TransferSide,
  type TransferState,
  type TransferStep,
  type TransferView,
} from '#organisation';
import { IsId } from '../http/id.pipe.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

const LINES = ['administrative', 'party', 'site'] as const;
const SIDES = ['leaving', 'receiving'] as const;
const DIRECTIONS = ['in', 'out'] as const;
const STEPS = ['released', 'accepted', 'ended'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class LookupDto {
  @ApiProperty({ maxLength: 40 })
  @IsString()
  @MaxLength(40)
  idCard: string;

  @ApiProperty({ maxLength: 80 })
  @IsString()
  @MaxLength(80)
  name: string;
}

class HolderResponse {
  @ApiProperty({ enum: LINES })
  line: Line;

  @ApiProperty()
  unitName: string;
}

export class LookupAnswerResponse implements LookupAnswer {
  /** False alike for an unknown ID card and for a name that does not fit it. */
  @ApiProperty()
  found: boolean;

  /** Where the person is at home; empty for who belongs nowhere and is taken on at once. */
  @ApiProperty({ type: [HolderResponse] })
  holders: HolderResponse[];
}

export class StartTransferDto {
  @ApiProperty({ enum: DIRECTIONS })
  @IsIn(DIRECTIONS)
  direction: (typeof DIRECTIONS)[number];

  @ApiProperty({ enum: LINES })
  @IsIn(LINES)
  line: Line;

  @ApiProperty({ enum: TRANSFER_KINDS })
  @IsIn(TRANSFER_KINDS)
  kind: TransferKind;

  /** Who is to go; for `out`. */
  @ApiPropertyOptional()
  @ValidateIf(({ direction }: StartTransferDto) => direction === 'out')
  @IsId()
  memberId?: string;

  /** Who is to come; for `in`, together with the name. */
  @ApiPropertyOptional({ maxLength: 40 })
  @ValidateIf(({ direction }: StartTransferDto) => direction === 'in')
  @IsString()
  @MaxLength(40)
  idCard?: string;

  @ApiPropertyOptional({ maxLength: 80 })
  @ValidateIf(({ direction }: StartTransferDto) => direction === 'in')
  @IsString()
  @MaxLength(80)
  name?: string;

  @ApiProperty()
  @IsId()
  toUnitId: string;

  /** The first day of the new membership, `YYYY-MM-DD`; today unless given. */
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(DAY)
  effectiveDay?: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  reason: string;

  /** Who administers both units answers for both in one go. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsBoolean()
  bothSides?: boolean;
}

export class TransferReasonDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  reason: string;
}

export class EndMembershipDto {
  /** The last day, `YYYY-MM-DD`. */
  @ApiProperty()
  @Matches(DAY)
  day: string;

  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  reason: string;
}

export class TransferQueryDto extends PageQueryDto {
  /** `waiting` for an answer of one's own side; `started` by it and still open; `ended`. */
  @ApiPropertyOptional({ enum: TRANSFER_VIEWS })
  @IsOptional()
  @IsIn(TRANSFER_VIEWS)
  view?: TransferListView;

  /** Towards units of one's own, or away from them. */
  @ApiPropertyOptional({ enum: DIRECTIONS })
  @IsOptional()
  @IsIn(DIRECTIONS)
  side?: (typeof DIRECTIONS)[number];

  @ApiPropertyOptional({ enum: TRANSFER_STATES })
  @IsOptional()
  @IsIn(TRANSFER_STATES)
  state?: TransferState;
}

class TransferUnitResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

class TransferStepResponse {
  @ApiProperty({ enum: STEPS })
  step: TransferStep;

  @ApiProperty()
  at: Date;

  @ApiProperty()
  byName: string;
}

export class TransferResponse implements TransferView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  memberId: string;

  @ApiProperty()
  memberName: string;

  @ApiProperty()
  idCardMask: string;

  @ApiProperty({ enum: LINES })
  line: Line;

  @ApiProperty({ enum: TRANSFER_KINDS })
  kind: TransferKind;

  /** Null where the member belonged nowhere. */
  @ApiProperty({ type: TransferUnitResponse, nullable: true })
  fromUnit: TransferUnitResponse | null;

  @ApiProperty({ type: TransferUnitResponse })
  toUnit: TransferUnitResponse;

  @ApiProperty({ enum: SIDES })
  startedSide: TransferSide;

  @ApiProperty({ enum: TRANSFER_STATES })
  state: TransferState;

  /** The first day of the new membership. */
  @ApiProperty()
  effectiveDay: string;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  startedAt: Date;

  /** In the order in which they were done. */
  @ApiProperty({ type: [TransferStepResponse] })
  steps: TransferStepResponse[];

  /** Why it was refused or withdrawn, or could not be carried out. */
  @ApiProperty({ type: String, nullable: true })
  endReason: string | null;

  /** What one may do with it now. */
  @ApiProperty({ enum: TRANSFER_ACTS, isArray: true })
  may: TransferAct[];
}

export class TransferPageResponse extends pageResponse(TransferResponse) {}
