import { ApiProperty } from '@nestjs/swagger';

export class AnchorStateResponse {
  @ApiProperty()
  at: Date;

  /** Whether the last attempt was written. */
  @ApiProperty()
  sound: boolean;

  /** No anchor for two hours. */
  @ApiProperty()
  overdue: boolean;

  @ApiProperty({ type: 'integer', nullable: true })
  number: number | null;
}

export class ChainsVerdictResponse {
  @ApiProperty({ example: 'audit' })
  of: string;

  @ApiProperty()
  ok: boolean;

  @ApiProperty({ type: 'integer' })
  chains: number;

  @ApiProperty({ type: 'integer' })
  rows: number;
}

export class VerificationStateResponse {
  @ApiProperty()
  at: Date;

  @ApiProperty()
  sound: boolean;

  /** No verification for more than a day. */
  @ApiProperty()
  overdue: boolean;

  @ApiProperty({ type: [ChainsVerdictResponse] })
  verdicts: ChainsVerdictResponse[];
}

export class IntegrityResponse {
  /** Null where there was none yet. */
  @ApiProperty({ type: AnchorStateResponse, nullable: true })
  anchor: AnchorStateResponse | null;

  @ApiProperty({ type: VerificationStateResponse, nullable: true })
  verification: VerificationStateResponse | null;

  /** Anchors lie beside the data, where whoever can change the data can change them. */
  @ApiProperty()
  anchorsBesideData: boolean;

  /** How many rights the application's database account has that it should not have. */
  @ApiProperty({ type: 'integer' })
  excessiveGrants: number;
}
