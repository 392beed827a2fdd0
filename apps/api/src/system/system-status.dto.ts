import { ApiProperty } from '@nestjs/swagger';
import type { MediaAssetState } from '#media';

export class StorageStatusResponse {
  @ApiProperty({ type: 'integer', format: 'int64' })
  freeBytes: number;
}

export class JobCountResponse {
  @ApiProperty({ example: 'report.make' })
  name: string;

  @ApiProperty({ type: 'integer' })
  waiting: number;

  @ApiProperty({ type: 'integer' })
  running: number;

  @ApiProperty({ type: 'integer' })
  failed: number;
}

export class MediaCountResponse {
  @ApiProperty({
    enum: ['uploaded', 'probing', 'transcoding', 'packaging', 'ready', 'failed'],
  })
  state: MediaAssetState;

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class SystemStatusResponse {
  @ApiProperty({ example: '0.1.0' })
  version: string;

  @ApiProperty({ enum: ['sqlite', 'mysql', 'mariadb'] })
  database: string;

  @ApiProperty({ enum: ['redis', 'in-process'] })
  queue: string;

  @ApiProperty({ type: StorageStatusResponse })
  storage: StorageStatusResponse;

  /** The kinds of background work of which something waits, runs or has failed. */
  @ApiProperty({ type: [JobCountResponse] })
  jobs: JobCountResponse[];

  @ApiProperty({ type: [MediaCountResponse] })
  media: MediaCountResponse[];

  /** Courses that wait for a reviewer. */
  @ApiProperty({ type: 'integer' })
  waitingForReview: number;
}
