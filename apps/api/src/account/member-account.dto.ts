import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { AccountView } from '#account';

export class ReasonDto {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  reason: string;
}

class OpenAccountResponse implements NonNullable<AccountView['account']> {
  @ApiProperty()
  loginName: string;

  @ApiProperty({ enum: ['active', 'disabled'] })
  state: 'active' | 'disabled';

  @ApiProperty()
  createdAt: Date;

  /** Null where none was ever set. */
  @ApiProperty({ type: Date, nullable: true })
  passwordSetAt: Date | null;

  @ApiProperty()
  secondFactor: boolean;

  /** Null for never, or longer ago than sign-ins are kept. */
  @ApiProperty({ type: Date, nullable: true })
  lastSignInAt: Date | null;
}

export class MemberAccountResponse implements AccountView {
  /** Null for a member who has none: it is opened with the first one-time code. */
  @ApiProperty({ type: OpenAccountResponse, nullable: true })
  account: OpenAccountResponse | null;

  /** Until when a code that was given may be used; null when there is none. */
  @ApiProperty({ type: Date, nullable: true })
  codeUntil: Date | null;
}
