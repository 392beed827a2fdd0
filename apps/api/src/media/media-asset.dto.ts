import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import type { MediaAssetState, MediaAssetView, MediaKind } from '#media';
import { IsId } from '../http/id.pipe.js';
import { pageResponse } from '../http/page.dto.js';

const states: MediaAssetState[] = [
  'uploaded',
  'probing',
  'transcoding',
  'packaging',
  'ready',
  'failed',
];
const kinds: MediaKind[] = ['video', 'audio'];

export class CreateMediaAssetDto {
  /** The last segment of the upload's URL. */
  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(36)
  @IsId()
  uploadId: string;
}

export class PreviewTicketDto {
  @ApiProperty()
  @IsString()
  @MaxLength(200)
  ticket: string;
}

export class MediaRenditionResponse {
  @ApiProperty({ type: 'integer', nullable: true })
  width: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  height: number | null;

  @ApiProperty({ type: [String], example: ['avc1.64001f', 'mp4a.40.2'] })
  codecs: string[];
}

export class MediaFailureResponse {
  @ApiProperty({ example: 'video-codec' })
  code: string;

  /** A sentence in Chinese that says what to do. */
  @ApiProperty()
  message: string;
}

export class MediaAssetResponse implements MediaAssetView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  fileName: string;

  @ApiProperty({ enum: kinds })
  kind: MediaKind;

  @ApiProperty({ type: 'integer' })
  sizeBytes: number;

  @ApiProperty({ enum: states })
  state: MediaAssetState;

  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  progress: number;

  @ApiProperty({ type: 'integer', nullable: true })
  durationMs: number | null;

  @ApiProperty({ type: [MediaRenditionResponse] })
  renditions: MediaRenditionResponse[];

  @ApiPropertyOptional({ type: MediaFailureResponse })
  failure?: MediaFailureResponse;

  @ApiProperty()
  createdAt: Date;
}

export class MediaAssetPageResponse extends pageResponse(MediaAssetResponse) {}

export class PreviewResponse {
  @ApiProperty()
  playlistUrl: string;

  @ApiProperty({ type: 'integer' })
  durationMs: number;
}
