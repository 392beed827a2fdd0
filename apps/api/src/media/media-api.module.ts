import { Module } from '@nestjs/common';
import { MediaModule } from '#media';
import { MediaAssetController } from './media-asset.controller.js';
import { PreviewController } from './preview.controller.js';
import { TusEndpoint } from './tus-endpoint.service.js';
import { UploadController } from './upload.controller.js';

@Module({
  imports: [MediaModule],
  controllers: [UploadController, MediaAssetController, PreviewController],
  providers: [TusEndpoint],
})
export class MediaApiModule {}
