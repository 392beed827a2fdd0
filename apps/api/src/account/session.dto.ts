import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { type Role, ROLES } from '#platform';
import { DUTIES, type Duty, MAX_PASSWORD_LENGTH, type Profile } from '#account';

export class LoginDto {
  /** Account name, ID card (x or X) or phone. */
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  account: string;

  @ApiProperty({ maxLength: MAX_PASSWORD_LENGTH })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_PASSWORD_LENGTH)
  password: string;

  /** Where the account has a second factor: six digits of the app, or a recovery code. */
  @ApiPropertyOptional({ maxLength: 20 })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  secondFactorCode?: string;
}

export class MemberUnitResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

/** Who is signed in. */
export class MemberResponse implements Profile {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: MemberUnitResponse })
  unit: MemberUnitResponse;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  /** What has to be done before anything else is open; null when nothing is. */
  @ApiProperty({ enum: DUTIES, nullable: true })
  duty: Duty | null;
}

export class LoginResponse {
  /** What clients other than browsers send as `Authorization: Bearer`. */
  @ApiProperty()
  token: string;

  @ApiProperty()
  expiresAt: Date;

  @ApiProperty({ type: MemberResponse })
  member: MemberResponse;
}
