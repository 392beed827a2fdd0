// Knows: uploads, what a source file really is, its encrypted package, and how to hand that out.
// Refuses to know: courses, lessons, play sessions, and who may watch (the door that asks has decided).
// Emits: media.asset-settled.
export { type DeliveredSegment, HlsDelivery } from './hls-delivery.service.js';
export type { HlsUrls } from './hls-playlist.plan.js';
export { type MediaAssetState } from './media-asset.state.js';
export type { MediaKind } from './media-fit.plan.js';
export { MediaPackagingService } from './media-packaging.service.js';
export { mediaErrors } from './media.errors.js';
export { type AssetSettled, assetSettled } from './media.events.js';
export { packageMedia, sweepUploads } from './media.jobs.js';
export { MediaModule } from './media.module.js';
export { MediaService } from './media.service.js';
export type { MediaAsset, MediaAssetView, MediaFile, MediaRendition } from './media.view.js';
export { MediaKeys } from './media-keys.service.js';
export { type Preview, PreviewService } from './preview.service.js';
export type { KeyWindow } from './segment.plan.js';
export { type UploadPurpose, uploadPurposes } from './upload.policy.js';
export { type NewUpload, type OpenUpload, UploadService } from './upload.service.js';
