import { ApiProperty } from '@nestjs/swagger';
import type { SessionView } from '#account';

export class MySessionResponse implements SessionView {
  @ApiProperty()
  id: string;

  /** What a person would call it. */
  @ApiProperty()
  device: string;

  @ApiProperty()
  address: string;

  @ApiProperty()
  signedInAt: Date;

  /** To some minutes. */
  @ApiProperty()
  seenAt: Date;

  /** The one that asks. */
  @ApiProperty()
  isThis: boolean;
}

export class EndedSessionsResponse {
  @ApiProperty({ type: 'integer' })
  ended: number;
}
