import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsId } from '../http/id.pipe.js';

export class OpenPlaySessionDto {
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(36)
  @IsId()
  lessonId: string;
}

export class PlaySessionResponse {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'an HLS playlist; its addresses carry the ticket of the session' })
  playlistUrl: string;

  @ApiProperty({ type: 'integer' })
  durationMs: number;

  @ApiProperty({ type: 'integer' })
  resumeAtMs: number;

  @ApiProperty({ type: 'integer' })
  beatIntervalMs: number;

  @ApiProperty({ type: [Number] })
  allowedRates: number[];

  @ApiProperty({
    type: 'array',
    items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
  })
  coveredRanges: number[][];
}

export class PlayTicketDto {
  @ApiProperty()
  @IsString()
  @MaxLength(120)
  ticket: string;
}
