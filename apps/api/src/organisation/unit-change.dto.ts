import { ApiProperty } from '@nestjs/swagger';
import type { TimelineItem, UnitChangeKind, UnitChangeState, UnitChangeView } from '#organisation';
import { pageResponse } from '../http/page.dto.js';

export class UnitChangeResponse implements UnitChangeView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ enum: ['create', 'edit', 'move', 'merge', 'close'] })
  kind: UnitChangeKind;

  @ApiProperty({ enum: ['scheduled', 'applied', 'failed', 'withdrawn'] })
  state: UnitChangeState;

  /** The parent, or the unit that takes the other in. */
  @ApiProperty({ type: String, nullable: true })
  otherUnitId: string | null;

  @ApiProperty({ type: String, nullable: true })
  otherUnitName: string | null;

  /** The first day on which it holds. */
  @ApiProperty()
  day: string;

  /** What the unit comes to be called, of which kind and place; null where it stays. */
  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  unitKindName: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  order: number | null;

  /** What stood there before; null where that is not known. */
  @ApiProperty({ type: String, nullable: true })
  formerName: string | null;

  @ApiProperty({ type: String, nullable: true })
  formerKindName: string | null;

  @ApiProperty({ type: String, nullable: true })
  formerParentId: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  formerOrder: number | null;

  /** How many memberships and units went along with a merge. */
  @ApiProperty({ type: 'integer', nullable: true })
  memberships: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  units: number | null;

  @ApiProperty()
  reason: string;

  /** Why it could not be carried out, in words. */
  @ApiProperty({ type: String, nullable: true })
  failure: string | null;

  @ApiProperty()
  requestedByName: string;

  @ApiProperty()
  requestedAt: Date;
}

export class UnitChangePageResponse extends pageResponse(UnitChangeResponse) {}

class TimelineItemResponse implements TimelineItem {
  @ApiProperty()
  day: string;

  /** Null where the unit was only moved along with one above it. */
  @ApiProperty({ type: UnitChangeResponse, nullable: true })
  change: UnitChangeResponse | null;
}

export class TimelinePageResponse extends pageResponse(TimelineItemResponse) {}
