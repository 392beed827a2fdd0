import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { Enrolment, SecondFactorState } from '#account';

export class SecondFactorCodeDto {
  /** Six digits of the app, or a recovery code. */
  @ApiProperty({ maxLength: 20 })
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  code: string;
}

export class SecondFactorResponse implements SecondFactorState {
  /** Null while none is asked for at sign-in. */
  @ApiProperty({ type: Date, nullable: true })
  confirmedAt: Date | null;

  @ApiProperty({ type: 'integer' })
  recoveryCodesLeft: number;
}

/** Shown once. */
export class EnrolmentResponse implements Enrolment {
  /** `otpauth://totp/…`, for the picture that a phone's app reads. */
  @ApiProperty()
  uri: string;

  /** The same to type. */
  @ApiProperty()
  secret: string;
}

/** Shown once. */
export class RecoveryCodesResponse {
  @ApiProperty({ type: [String] })
  recoveryCodes: string[];
}
