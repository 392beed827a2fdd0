import { ApiProperty } from '@nestjs/swagger';
import type { CertificateView, ShownCertificate } from '#activity';

const instant = { type: String, format: 'date-time' } as const;

export class ShownCertificateResponse implements ShownCertificate {
  @ApiProperty({ example: 'PX2026-000123' })
  number: string;

  /** False once it was replaced or taken back. */
  @ApiProperty()
  valid: boolean;

  @ApiProperty({ example: '王○○' })
  holder: string;

  @ApiProperty()
  className: string;

  @ApiProperty()
  organiserName: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty(instant)
  issuedAt: Date;
}

export class CertificateResponse implements CertificateView {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: 'PX2026-000123' })
  number: string;

  /** In groups of four, as it is printed. */
  @ApiProperty()
  code: string;

  @ApiProperty()
  classId: string;

  @ApiProperty()
  className: string;

  @ApiProperty()
  holderName: string;

  @ApiProperty()
  organiserName: string;

  @ApiProperty({ format: 'date' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty({ type: 'integer' })
  amountHundredths: number;

  @ApiProperty()
  excellent: boolean;

  @ApiProperty(instant)
  issuedAt: Date;

  @ApiProperty({ ...instant, nullable: true })
  voidedAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;
}
