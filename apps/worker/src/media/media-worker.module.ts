import { Module } from '@nestjs/common';
import { MediaModule } from '#media';
import { PackageMediaProcessor } from './package-media.processor.js';
import { SweepUploadsProcessor } from './sweep-uploads.processor.js';

@Module({ imports: [MediaModule], providers: [PackageMediaProcessor, SweepUploadsProcessor] })
export class MediaWorkerModule {}
