import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { MergedAccess } from '#account';
import type { CarriedHours } from '#credit';
import type {
  Fact,
  Line,
  MembershipFate,
  MembershipKind,
  MergePreview,
  RecordView,
} from '#organisation';
import type { CarriedStudy } from '#study';
import { IsId } from '../http/id.pipe.js';

const LINES = ['administrative', 'party', 'site'] as const;
const KINDS = ['main', 'secondment', 'hosting'] as const;
const FATES = ['kept', 'taken-over', 'ended'] as const;
const FACTS = ['name', 'gender', 'birthDay', 'idCardMask', 'phoneMask'] as const;

export class MergePreviewQueryDto {
  /** The record of the same person that is to be given up. */
  @ApiProperty()
  @IsId()
  otherId: string;
}

export class MergeMembersDto extends MergePreviewQueryDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @MaxLength(200)
  reason: string;
}

class RecordResponse implements RecordView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  /** GB/T 2261. */
  @ApiProperty()
  gender: string;

  @ApiProperty()
  birthDay: string;

  @ApiProperty()
  idCardMask: string;

  @ApiProperty({ type: String, nullable: true })
  phoneMask: string | null;
}

class MergedMembershipResponse {
  @ApiProperty({ enum: LINES })
  line: Line;

  @ApiProperty({ enum: KINDS })
  kind: MembershipKind;

  @ApiProperty()
  unitName: string;

  /** `kept` by the record that stays, `taken-over` by it from the other, or `ended`. */
  @ApiProperty({ enum: FATES })
  fate: MembershipFate;
}

class MergedAccessResponse implements MergedAccess {
  @ApiProperty()
  keptHasAccount: boolean;

  /** It is disabled. */
  @ApiProperty()
  otherHasAccount: boolean;

  /** Grants of the other record, which are closed. */
  @ApiProperty({ type: 'integer' })
  grants: number;
}

class MergedHoursResponse implements Omit<CarriedHours, 'carriedHundredths'> {
  @ApiProperty({ type: 'integer' })
  entries: number;

  /** Of courses that have credit for the same period already; not credited twice. */
  @ApiProperty({ type: 'integer' })
  doubled: number;

  /** 学时 that the record which stays gains, with two decimals. */
  @ApiProperty()
  carried: string;
}

class MergedStudyResponse implements CarriedStudy {
  @ApiProperty({ type: 'integer' })
  lessons: number;

  @ApiProperty({ type: 'integer' })
  carriedMs: number;
}

export class MergePreviewResponse implements MergePreview {
  @ApiProperty({ type: RecordResponse })
  kept: RecordResponse;

  @ApiProperty({ type: RecordResponse })
  other: RecordResponse;

  @ApiProperty({ enum: FACTS, isArray: true })
  differences: Fact[];

  @ApiProperty({ type: [MergedMembershipResponse] })
  memberships: MergedMembershipResponse[];

  /** Transfers of the other record that are open and lapse. */
  @ApiProperty({ type: 'integer' })
  openTransfers: number;

  @ApiProperty({ type: MergedAccessResponse })
  access: MergedAccessResponse;

  @ApiProperty({ type: MergedHoursResponse })
  hours: MergedHoursResponse;

  @ApiProperty({ type: MergedStudyResponse })
  study: MergedStudyResponse;
}
