import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform';
import { HlsDelivery } from './hls-delivery.service.js';
import { MediaAssetRow } from './media-asset.entity.js';
import { MediaAssetRepository } from './media-asset.repository.js';
import { MediaHoldRow } from './media-hold.entity.js';
import { MediaKeys } from './media-keys.service.js';
import { MediaPackagingService } from './media-packaging.service.js';
import { MediaUploadRow } from './media-upload.entity.js';
import { MediaUploadRepository } from './media-upload.repository.js';
import { MediaService } from './media.service.js';
import { PreviewService } from './preview.service.js';
import { UploadService } from './upload.service.js';

const services = [
  MediaService,
  UploadService,
  MediaPackagingService,
  HlsDelivery,
  PreviewService,
  MediaKeys,
];

@Module({
  imports: [DatabaseModule.forEntities(MediaUploadRow, MediaAssetRow, MediaHoldRow)],
  providers: [...services, MediaUploadRepository, MediaAssetRepository],
  exports: services,
})
export class MediaModule {}
