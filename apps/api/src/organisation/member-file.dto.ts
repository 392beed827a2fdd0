import { ApiProperty } from '@nestjs/swagger';
import type { AccountState, MemberDossier } from '#account';
import type { FactSpanView, MembershipKind, PlaceView } from '#organisation';
import { LINES, type Line } from '#platform';

const KINDS = ['main', 'secondment', 'hosting'] as const;
const optional = { type: String, nullable: true } as const;

export class FactSpanResponse implements FactSpanView {
  @ApiProperty()
  fromDay: string;

  @ApiProperty(optional)
  toDay: string | null;

  @ApiProperty(optional)
  title: string | null;

  @ApiProperty(optional)
  titleSince: string | null;

  @ApiProperty(optional)
  postLevel: string | null;

  @ApiProperty(optional)
  postLevelName: string | null;

  @ApiProperty(optional)
  postLevelSince: string | null;

  @ApiProperty(optional)
  grade: string | null;

  @ApiProperty(optional)
  gradeName: string | null;

  @ApiProperty(optional)
  gradeSince: string | null;

  @ApiProperty(optional)
  authority: string | null;

  @ApiProperty(optional)
  authorityName: string | null;

  @ApiProperty(optional)
  partyPost: string | null;

  @ApiProperty(optional)
  partyPostName: string | null;

  @ApiProperty()
  inLeadership: boolean;

  @ApiProperty()
  personnelCategory: string;

  @ApiProperty()
  personnelCategoryName: string;

  @ApiProperty(optional)
  personnelType: string | null;

  @ApiProperty(optional)
  personnelTypeName: string | null;

  @ApiProperty()
  politicalStatus: string;

  @ApiProperty()
  politicalStatusName: string;
}

export class PlaceResponse implements PlaceView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ enum: LINES })
  line: Line;

  @ApiProperty({ enum: KINDS })
  kind: MembershipKind;

  @ApiProperty()
  fromDay: string;

  @ApiProperty(optional)
  toDay: string | null;

  @ApiProperty(optional)
  departureReasonName: string | null;
}

class DossierAccountResponse {
  @ApiProperty()
  loginName: string;

  @ApiProperty({ enum: ['active', 'disabled'] })
  state: AccountState;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
}

export class MemberFileResponse implements MemberDossier {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  gender: string;

  @ApiProperty()
  genderName: string;

  /** As the ID card has it. */
  @ApiProperty()
  birthDay: string;

  @ApiProperty(optional)
  archiveBirthDay: string | null;

  /** The archive's birth date is not the card's: worth a look, no mistake in itself. */
  @ApiProperty()
  birthDaysDiffer: boolean;

  @ApiProperty()
  idCardMask: string;

  @ApiProperty(optional)
  phoneMask: string | null;

  @ApiProperty(optional)
  ethnicity: string | null;

  @ApiProperty(optional)
  ethnicityName: string | null;

  @ApiProperty(optional)
  education: string | null;

  @ApiProperty(optional)
  educationName: string | null;

  @ApiProperty(optional)
  partyJoinedOn: string | null;

  /** What holds now. */
  @ApiProperty({ type: FactSpanResponse, nullable: true })
  current: FactSpanResponse | null;

  /** The newest first. */
  @ApiProperty({ type: [FactSpanResponse] })
  spans: FactSpanResponse[];

  /** What lasts first, then the newest. */
  @ApiProperty({ type: [PlaceResponse] })
  places: PlaceResponse[];

  /** Null for who has none. */
  @ApiProperty({ type: DossierAccountResponse, nullable: true })
  account: DossierAccountResponse | null;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: Date;
}
