import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import type { SettingView } from '#platform';

export class SettingDto {
  /** A word, a number or an object: what the setting takes is checked by the setting. */
  @ApiProperty({ type: Object })
  @IsDefined()
  value: unknown;
}

export class SettingResponse implements SettingView {
  @ApiProperty()
  key: string;

  @ApiProperty({ type: Object })
  value: unknown;

  @ApiProperty({ type: Object })
  default: unknown;

  /** Null while nobody has decided. */
  @ApiProperty({ type: Date, nullable: true })
  changedAt: Date | null;
}
