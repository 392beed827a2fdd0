import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { MAX_PASSWORD_LENGTH, type PasswordRules } from '#account';

export class PasswordChangeDto {
  /** The present one. */
  @ApiProperty({ maxLength: MAX_PASSWORD_LENGTH })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_PASSWORD_LENGTH)
  password: string;

  @ApiProperty({ maxLength: MAX_PASSWORD_LENGTH })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_PASSWORD_LENGTH, { message: `不能超过 ${MAX_PASSWORD_LENGTH} 位` })
  newPassword: string;
}

/** What a new password has to keep. */
export class PasswordRulesResponse implements PasswordRules {
  /** Whether codes can be sent to phones here. */
  @ApiProperty()
  smsCodes: boolean;

  @ApiProperty({ type: 'integer' })
  minLength: number;

  @ApiProperty({ type: 'integer' })
  maxLength: number;

  /** How many of: capital letters, small letters, digits, other signs. */
  @ApiProperty({ type: 'integer' })
  kinds: number;

  @ApiProperty({ type: 'integer', nullable: true })
  maxAgeDays: number | null;

  /** How many of the last passwords must not come again, the present one among them. */
  @ApiProperty({ type: 'integer' })
  remembered: number;
}

export class CodeRequestDto {
  /** Account name, ID card (x or X) or phone. */
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  account: string;
}

export class PasswordResetDto extends CodeRequestDto {
  /** Six digits that were sent to the phone, or what an administrator gave. */
  @ApiProperty({ maxLength: 20 })
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  code: string;

  @ApiProperty({ maxLength: MAX_PASSWORD_LENGTH })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_PASSWORD_LENGTH, { message: `不能超过 ${MAX_PASSWORD_LENGTH} 位` })
  newPassword: string;
}

export class PasswordResetResponse {
  /** With which one may sign in, beside ID card and phone. */
  @ApiProperty()
  loginName: string;
}
