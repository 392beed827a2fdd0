import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray } from 'class-validator';
import { type CodeSlip, MAX_CODES } from '#account';
import { IsId } from '../http/id.pipe.js';

export class OneTimeCodesDto {
  @ApiProperty({ type: [String], minItems: 1, maxItems: MAX_CODES })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_CODES, { message: `一次最多 ${MAX_CODES} 人，请分批生成` })
  @IsId({ each: true })
  memberIds: string[];
}

/** Shown once: for a slip of paper that is handed to the member. */
export class CodeSlipResponse implements CodeSlip {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  /** Null where the account is opened with the code. */
  @ApiProperty({ type: String, nullable: true })
  loginName: string | null;

  @ApiProperty()
  idCardMask: string;

  @ApiProperty({ type: String, nullable: true })
  phoneMask: string | null;

  @ApiProperty({ example: '7KQM-X3PD' })
  code: string;

  @ApiProperty()
  expiresAt: Date;
}
