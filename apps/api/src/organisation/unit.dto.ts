import { ApiProperty } from '@nestjs/swagger';
import type { Line, UnitNode } from '#organisation';

export class UnitResponse implements UnitNode {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: ['administrative', 'party', 'site'] })
  line: Line;

  /** A code of the table of unit kinds. */
  @ApiProperty()
  kind: string;

  /** Null for the top of what one may see. */
  @ApiProperty({ type: String, nullable: true })
  parentId: string | null;

  /** Official order among siblings; the list as a whole is in official order already. */
  @ApiProperty({ type: 'integer' })
  order: number;

  @ApiProperty({ type: 'integer' })
  depth: number;

  /** Members at or below the unit. */
  @ApiProperty({ type: 'integer' })
  memberCount: number;
}
