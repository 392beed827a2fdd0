import type { Appointment } from './appointment.entity.js';
import { codeName } from './code-table.js';
import type { DatedFacts } from './member-facts.plan.js';
import type { Member } from './member.entity.js';
import type { MembershipKind } from './membership.entity.js';
import type { Line } from '#platform';

/** What changes with time, codes with their names. */
export interface FactSpanView extends DatedFacts {
  fromDay: string;
  toDay: string | null;
  postLevelName: string | null;
  gradeName: string | null;
  authorityName: string | null;
  partyPostName: string | null;
  personnelCategoryName: string;
  personnelTypeName: string | null;
  politicalStatusName: string;
}

/** Where the member belongs or belonged. */
export interface PlaceView {
  id: string;
  unitId: string;
  unitName: string;
  line: Line;
  kind: MembershipKind;
  fromDay: string;
  toDay: string | null;
  departureReasonName: string | null;
}

/** Everything that is said of one member; numbers masked. */
export interface MemberFile {
  id: string;
  name: string;
  gender: string;
  genderName: string;
  birthDay: string;
  archiveBirthDay: string | null;
  idCardMask: string;
  phoneMask: string | null;
  ethnicity: string | null;
  ethnicityName: string | null;
  education: string | null;
  educationName: string | null;
  partyJoinedOn: string | null;
  /** The archive's birth date is not the card's: worth a look, no mistake in itself. */
  birthDaysDiffer: boolean;
  /** What holds now. */
  current: FactSpanView | null;
  /** 任职经历, the newest first. */
  spans: FactSpanView[];
  /** 单位变动, what lasts first, then the newest. */
  places: PlaceView[];
  createdAt: Date;
}

export function memberFile(member: Member, spans: Appointment[], places: PlaceView[]): MemberFile {
  const { id, name, gender, birthDay, archiveBirthDay, idCardMask, phoneMask } = member;
  const { ethnicity, education, partyJoinedOn, createdAt } = member;
  const views = spans.map(factSpanView);
  return {
    id,
    name,
    gender,
    genderName: codeName('gender', gender),
    birthDay,
    archiveBirthDay,
    idCardMask,
    phoneMask,
    ethnicity,
    ethnicityName: codeName('ethnicity', ethnicity),
    education,
    educationName: codeName('education', education),
    partyJoinedOn,
    birthDaysDiffer: archiveBirthDay !== null && archiveBirthDay !== birthDay,
    current: views.find(({ toDay }) => toDay === null) ?? null,
    spans: views,
    places,
    createdAt,
  };
}

function factSpanView(span: Appointment): FactSpanView {
  const { memberId: _, member: __, openKey: ___, id: ____, ...facts } = span;
  return {
    ...facts,
    postLevelName: codeName('post-level', span.postLevel),
    gradeName: codeName('grade', span.grade),
    authorityName: codeName('authority', span.authority),
    partyPostName: codeName('party-post', span.partyPost),
    personnelCategoryName: codeName('personnel-category', span.personnelCategory),
    personnelTypeName: codeName('personnel-type', span.personnelType),
    politicalStatusName: codeName('political-status', span.politicalStatus),
  };
}
