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
