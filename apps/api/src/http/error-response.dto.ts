import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** The one shape of every refusal. */
export class ErrorResponse {
  /** Stable; `room.what-is-wrong`. */
  @ApiProperty({ example: 'study.session-superseded' })
  code: string;

  /** A sentence in Chinese that says what to do. */
  @ApiProperty()
  message: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  details?: Record<string, unknown>;

  @ApiProperty()
  requestId: string;
}
