import { ApiProperty } from '@nestjs/swagger';
import {
  CLASS_ACTS,
  CLASS_MEMBER_STATES,
  CLASS_MODES,
  CLASS_STATES,
  type ClassAct,
  type ClassMemberState,
  type ClassMode,
  type ClassRowView,
  type ClassState,
  type ClassView,
  type MyClassView,
} from '#activity';
import { pageResponse } from '../http/page.dto.js';
import { AudienceRuleDto, ClassConditionsDto } from './class-conditions.dto.js';

class ClassUnitResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

/** A line of 培训班次一览. */
export class ClassRowResponse implements ClassRowView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  kind: string;

  @ApiProperty()
  kindName: string;

  @ApiProperty({ type: 'integer' })
  year: number;

  @ApiProperty()
  form: string;

  @ApiProperty()
  formName: string;

  @ApiProperty({ enum: CLASS_MODES })
  mode: ClassMode;

  /** 主办单位. */
  @ApiProperty({ type: ClassUnitResponse })
  unit: ClassUnitResponse;

  /** 承办单位. */
  @ApiProperty()
  host: string;

  @ApiProperty()
  place: string;

  @ApiProperty()
  startsOn: string;

  @ApiProperty()
  endsOn: string;

  @ApiProperty({ type: 'integer' })
  days: number;

  /** 学时 in hundredths. */
  @ApiProperty({ type: 'integer' })
  hoursHundredths: number;

  /** 选调对象. */
  @ApiProperty()
  audience: string;

  /** 计划人数. */
  @ApiProperty({ type: 'integer' })
  quota: number;

  /** On the list for good. */
  @ApiProperty({ type: 'integer' })
  memberCount: number;

  /** Applied, assigned or waiting for a place. */
  @ApiProperty({ type: 'integer' })
  waitingCount: number;

  @ApiProperty({ enum: CLASS_STATES })
  state: ClassState;
}

export class ClassPageResponse extends pageResponse(ClassRowResponse) {}

class ClassQuotaResponse {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: 'integer' })
  places: number;

  @ApiProperty({ type: 'integer' })
  taken: number;
}

class ClassStaffResponse {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;
}

class ClassStandingResponse {
  /** Administers the organising unit. */
  @ApiProperty()
  administers: boolean;

  /** 班主任. */
  @ApiProperty()
  teaches: boolean;

  /** Administers the unit above, which is asked. */
  @ApiProperty()
  approves: boolean;

  /** Administers a unit that has places to fill. */
  @ApiProperty()
  sends: boolean;
}

export class ClassResponse extends ClassRowResponse implements ClassView {
  /** 培训简介与教学计划. */
  @ApiProperty()
  plan: string;

  @ApiProperty({ type: AudienceRuleDto, nullable: true })
  audienceRule: AudienceRuleDto | null;

  @ApiProperty()
  selfEnrol: boolean;

  @ApiProperty({ type: String, nullable: true })
  enrolUntil: string | null;

  @ApiProperty({ type: ClassConditionsDto })
  conditions: ClassConditionsDto;

  @ApiProperty()
  approvalRequired: boolean;

  @ApiProperty({ type: Date, nullable: true })
  submittedAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  decidedAt: Date | null;

  /** What the upper unit said last. */
  @ApiProperty({ type: String, nullable: true })
  decisionComment: string | null;

  @ApiProperty({ type: Date, nullable: true })
  publishedAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  startedAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  closedAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  cancelledAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  cancelReason: string | null;

  @ApiProperty({ type: [ClassQuotaResponse] })
  quotas: ClassQuotaResponse[];

  /** Places that no unit has to fill. */
  @ApiProperty({ type: 'integer' })
  openPlaces: number;

  @ApiProperty({ type: 'integer' })
  openTaken: number;

  /** 班主任. */
  @ApiProperty({ type: [ClassStaffResponse] })
  staff: ClassStaffResponse[];

  /** What one is to the class. */
  @ApiProperty({ type: ClassStandingResponse })
  standing: ClassStandingResponse;

  /** What one may do with it now. */
  @ApiProperty({ enum: CLASS_ACTS, isArray: true })
  may: ClassAct[];
}

export class ToApproveResponse {
  @ApiProperty({ type: 'integer' })
  count: number;
}

export class MyClassResponse extends ClassRowResponse implements MyClassView {
  @ApiProperty({ type: String, nullable: true })
  enrolUntil: string | null;

  /** What one is in it; null for who is not on its list. */
  @ApiProperty({ enum: CLASS_MEMBER_STATES, nullable: true })
  myState: ClassMemberState | null;

  /** Why one was refused or had to leave. */
  @ApiProperty({ type: String, nullable: true })
  reason: string | null;

  /** Whether one is of those whom it is meant for. */
  @ApiProperty()
  fits: boolean;

  @ApiProperty()
  mayApply: boolean;

  @ApiProperty()
  placeFree: boolean;
}

export class MyClassPageResponse extends pageResponse(MyClassResponse) {}
