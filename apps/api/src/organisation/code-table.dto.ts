import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import type { CodeTableSummary, CodeTableView, MappedCode } from '#organisation';

export class CodeTableSummaryResponse implements CodeTableSummary {
  @ApiProperty({ type: String })
  set: CodeTableSummary['set'];

  @ApiProperty()
  name: string;

  /** The standard or rule it is taken from; null for our own. */
  @ApiProperty({ type: String, nullable: true })
  source: string | null;

  @ApiProperty({ type: 'integer' })
  entries: number;

  /** How many entries have a code of the customer's own beside ours. */
  @ApiProperty({ type: 'integer' })
  mapped: number;
}

class MappedCodeResponse implements MappedCode {
  @ApiProperty()
  code: string;

  @ApiProperty()
  name: string;

  /** The smaller, the higher; null where entries do not compare. */
  @ApiProperty({ type: 'integer', nullable: true })
  level: number | null;

  /** The code of another entry that this one belongs to or is equal to. */
  @ApiProperty({ type: String, nullable: true })
  parent: string | null;

  /** The customer's own code; null while none is given. */
  @ApiProperty({ type: String, nullable: true })
  externalCode: string | null;
}

export class CodeTableResponse extends CodeTableSummaryResponse implements CodeTableView {
  @ApiProperty({ type: [MappedCodeResponse] })
  codes: MappedCodeResponse[];
}

/** Codes have capitals, so they are not checked as ids are. */
export class CodeAddressDto {
  @ApiProperty()
  @Matches(/^[a-z-]{1,64}$/)
  set: string;

  @ApiProperty()
  @Matches(/^[0-9A-Za-z-]{1,64}$/)
  code: string;
}

export class CodeMappingDto {
  /** Letters, digits and . _ / - between them; null takes it away. */
  @ApiProperty({ type: String, nullable: true, maxLength: 40 })
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(40)
  externalCode: string | null;
}
