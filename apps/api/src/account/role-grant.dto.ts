import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from '#platform';
import type { RoleGrantView } from '#account';
import { pageResponse } from '../http/page.dto.js';

class RoleGrantResponse implements RoleGrantView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  memberName: string;

  @ApiProperty()
  account: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  validFrom: Date;

  /** The instant from which it no longer holds. */
  @ApiProperty({ type: Date, nullable: true })
  validTo: Date | null;

  @ApiProperty()
  reason: string;
}

export class RoleGrantPageResponse extends pageResponse(RoleGrantResponse) {}
