import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { type Role, ROLES } from '#platform';
import { MAX_PASSWORD_LENGTH, type Profile } from '#account';

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
