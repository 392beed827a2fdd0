import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  Jobs,
  newId,
  type Page,
  pageOf,
  type PageRequest,
  Storage,
} from '#platform';
import type { MediaAssetRow } from './media-asset.entity.js';
import { MediaAssetRepository } from './media-asset.repository.js';
import { isSettled, type MediaAssetState } from './media-asset.state.js';
import { passingFailure } from './media-failure.plan.js';
import type { MediaUploadRow } from './media-upload.entity.js';
import { MediaUploadRepository } from './media-upload.repository.js';
import { mediaErrors } from './media.errors.js';
import { packageMedia } from './media.jobs.js';
import { canMakeAssets, canSeeAsset, ownsAsset } from './media.policy.js';
import {
  type MediaAsset,
  mediaAsset,
  type MediaAssetView,
  mediaAssetView,
  type MediaFile,
} from './media.view.js';
import { mediaKindOf } from './upload.policy.js';
import { uploadKey, UploadService } from './upload.service.js';

/** The folder of everything an asset has on disk. */
export function assetFolder(assetId: string): string {
  return `media/${assetId}`;
}

@Injectable()
export class MediaService {
  constructor(
    private readonly database: Database,
    private readonly assets: MediaAssetRepository,
    private readonly uploadRows: MediaUploadRepository,
    private readonly uploads: UploadService,
    private readonly storage: Storage,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes an asset of the actor's own finished upload and has it processed. The same upload again is the same
   * asset; if processing failed for a passing reason and the source is still there, it begins again.
   */
  async create(actor: Actor, uploadId: string): Promise<MediaAssetView> {
    if (!canMakeAssets(actor)) throw mediaErrors['assets-forbidden']();
    await this.assertComplete(actor, uploadId);
    const row = await this.database.transaction(async () => {
      const upload = await this.uploadRows.lock(uploadId);
      if (!upload) throw mediaErrors['upload-not-found']();
      const known = await this.assets.findByUpload(uploadId);
      return known ? this.resume(known) : this.claim(actor, upload);
    });
    return mediaAssetView(row);
  }

  /** The actor's own, newest first. */
  async list(actor: Actor, page: PageRequest): Promise<Page<MediaAssetView>> {
    if (!canMakeAssets(actor)) throw mediaErrors['assets-forbidden']();
    const [rows, total] = await this.assets.listOwn(actor.memberId, page);
    return pageOf(rows.map(mediaAssetView), total, page);
  }

  async find(actor: Actor, id: string): Promise<MediaAssetView> {
    return mediaAssetView(await this.visible(actor, id));
  }

  /** The asset, if it can be played and the actor may see it. */
  async findPlayable(actor: Actor, id: string): Promise<MediaAsset> {
    const row = await this.visible(actor, id);
    if (row.state !== 'ready') throw mediaErrors['asset-not-ready']();
    return mediaAsset(row);
  }

  /** Removes an asset of the actor's own that nobody holds, with its files. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.assets.lock(id);
      if (!row || !ownsAsset(actor, row)) throw mediaErrors['asset-not-found']();
      if (!isSettled(row.state)) throw mediaErrors['asset-busy']();
      if (await this.assets.isHeld(id)) throw mediaErrors['asset-in-use']();
      await this.assets.remove(id);
      await this.uploadRows.remove(row.uploadId);
      await this.audit.record(actor, 'media.remove', { subject: 'media-asset', subjectId: id });
    });
    await this.storage.deletePrefix(assetFolder(id));
    await this.storage.delete(uploadKey(id));
  }

  /** For rooms above, which have decided by themselves who may know. */
  async findReady(id: string): Promise<MediaAsset | null> {
    const row = await this.assets.find(id);
    return row?.state === 'ready' ? mediaAsset(row) : null;
  }

  /** As `findReady`, in whatever state; what is not there is left out. */
  async findMany(ids: string[]): Promise<MediaAsset[]> {
    return (await this.assets.findMany(ids)).map(mediaAsset);
  }

  /** All of somebody's own that may still be played one day, newest first: to find a file by its name. */
  filesOf(ownerId: string): Promise<MediaFile[]> {
    return this.assets.filesOf(ownerId);
  }

  /**
   * The actor's own asset is needed and cannot be removed until it is released. `holder` says by what,
   * in words of the room that asks (`lesson:ID`); the same holder twice holds once.
   */
  async hold(actor: Actor, assetId: string, holder: string): Promise<MediaAsset> {
    return this.database.transaction(async () => {
      const row = await this.assets.lock(assetId);
      if (!row || !ownsAsset(actor, row)) throw mediaErrors['asset-not-found']();
      await this.assets.hold({ assetId, holder, createdAt: this.clock.now() });
      return mediaAsset(row);
    });
  }

  async release(assetId: string, holder: string): Promise<void> {
    await this.database.transaction(() => this.assets.release(assetId, holder));
  }

  /** For the platform desk: how many assets are in each state. */
  countByState(): Promise<{ state: MediaAssetState; count: number }[]> {
    return this.assets.countByState();
  }

  private async assertComplete(actor: Actor, uploadId: string): Promise<void> {
    const upload = await this.uploadRows.findOwn(actor.memberId, uploadId);
    if (!upload || this.uploads.isExpired(upload)) throw mediaErrors['upload-not-found']();
    if (!mediaKindOf(upload.purpose))
      throw mediaErrors['not-media']({ uploadId: '用途不是视频或音频' });
    if (!(await this.uploads.isComplete(upload))) throw mediaErrors['upload-unfinished']();
  }

  private async visible(actor: Actor, id: string): Promise<MediaAssetRow> {
    const row = await this.assets.find(id);
    if (!row || !canSeeAsset(actor, row)) throw mediaErrors['asset-not-found']();
    return row;
  }

  private async claim(actor: Actor, upload: MediaUploadRow): Promise<MediaAssetRow> {
    const row: MediaAssetRow = {
      id: newId(),
      ownerId: actor.memberId,
      uploadId: upload.id,
      kind: mediaKindOf(upload.purpose) ?? 'video',
      fileName: upload.fileName,
      sizeBytes: upload.sizeBytes,
      state: 'uploaded',
      progress: 0,
      rounds: 1,
      ...nothingYet,
      createdAt: this.clock.now(),
    };
    await this.assets.add(row);
    await this.uploadRows.move(upload.id, ['receiving', 'received'], 'claimed', upload.expiresAt);
    await this.process(row);
    return row;
  }

  private async resume(row: MediaAssetRow): Promise<MediaAssetRow> {
    const passing = row.state === 'failed' && passingFailure(row.failureCode);
    if (!passing || (await this.storage.size(uploadKey(row.uploadId))) === null) return row;
    const again = {
      ...nothingYet,
      state: 'uploaded' as const,
      progress: 0,
      rounds: row.rounds + 1,
    };
    await this.assets.move(row.id, 'uploaded', again);
    const restarted = Object.assign(row, again);
    await this.process(restarted);
    return restarted;
  }

  private process({ id, rounds }: MediaAssetRow): Promise<void> {
    return this.jobs.add(packageMedia, { assetId: id }, { key: `${id}/${rounds}` });
  }
}

const nothingYet = {
  keyId: null,
  packageId: null,
  durationMs: null,
  width: null,
  height: null,
  codecs: null,
  packageBytes: 0,
  keyWindows: null,
  failureCode: null,
  failureMessage: null,
  finishedAt: null,
};
