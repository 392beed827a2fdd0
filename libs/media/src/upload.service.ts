import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, newId, Storage } from '#platform';
import { MediaAssetRepository } from './media-asset.repository.js';
import type { MediaUploadRow } from './media-upload.entity.js';
import { MediaUploadRepository } from './media-upload.repository.js';
import { mediaErrors } from './media.errors.js';
import { planUploadRoom, uploadLimits } from './upload-room.plan.js';
import { canUpload, isUploadPurpose, maxUploadBytes, type UploadPurpose } from './upload.policy.js';

export interface NewUpload {
  purpose: string;
  fileName: string;
  sizeBytes: number;
}

export interface OpenUpload {
  id: string;
  sizeBytes: number;
}

const uploadFolder = 'uploads';
const longestFileName = 255;

export function uploadKey(id: string): string {
  return `${uploadFolder}/${id}`;
}

/** Stands beside a file while a part whose checksum is not yet known is being written to it. */
export function unverifiedKey(id: string): string {
  return `${uploadKey(id)}.unverified`;
}

/** Who may send a file, how large, and what becomes of it. The bytes themselves travel by the api's tus endpoint. */
@Injectable()
export class UploadService {
  constructor(
    private readonly database: Database,
    private readonly uploads: MediaUploadRepository,
    private readonly assets: MediaAssetRepository,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  /** Where the bytes go, one file per upload, named by its id. */
  get folder(): string {
    return this.storage.localPath(uploadFolder);
  }

  /** @throws when the actor may not, the file is too large, or there is no room for it. */
  async open(actor: Actor, { purpose, fileName, sizeBytes }: NewUpload): Promise<OpenUpload> {
    if (!isUploadPurpose(purpose)) throw invalid('没有说明文件用途');
    if (!canUpload(actor, purpose)) throw mediaErrors['upload-forbidden']();
    const name = cleanFileName(fileName);
    if (name === '') throw invalid('缺少文件名');
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) throw invalid('缺少文件大小');
    const maxBytes = maxUploadBytes(purpose);
    if (sizeBytes > maxBytes) {
      throw mediaErrors['upload-too-large']({ maxMegabytes: maxBytes / 1024 ** 2 });
    }
    const row = this.newRow(actor, { purpose, fileName: name, sizeBytes });
    await this.reserve(row);
    return { id: row.id, sizeBytes };
  }

  /** The actor's own upload while it can still be written or cancelled. Another's does not exist. */
  async findOpen(actor: Actor, id: string): Promise<OpenUpload> {
    const row = await this.uploads.findOwn(actor.memberId, id);
    if (!row || this.isExpired(row)) throw mediaErrors['upload-not-found']();
    if (row.state === 'claimed') throw mediaErrors['upload-finished']();
    return { id: row.id, sizeBytes: row.sizeBytes };
  }

  /** Every byte is there. */
  async finish(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.uploads.findOwn(actor.memberId, id);
      if (row) await this.uploads.move(id, ['receiving'], 'received', this.expiry());
    });
  }

  /** The actor gave the upload up; its file is gone or goes with it. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.findOpen(actor, id);
    await this.removeFiles(id);
    await this.database.transaction(() => this.uploads.remove(id));
  }

  /**
   * Hands the actor's own finished upload to another room: `take` is given the file and moves it away; then
   * nothing of the upload is left. When `take` throws, the upload stays as it was.
   * @throws media.upload-not-found, media.upload-unfinished, media.upload-invalid for another purpose
   */
  async handOver<T>(
    actor: Actor,
    id: string,
    purpose: UploadPurpose,
    take: (file: { path: string; fileName: string }) => Promise<T>,
  ): Promise<T> {
    if (!canUpload(actor, purpose)) throw mediaErrors['upload-forbidden']();
    const row = await this.uploads.findOwn(actor.memberId, id);
    if (!row || row.state === 'claimed' || this.isExpired(row)) {
      throw mediaErrors['upload-not-found']();
    }
    if (row.purpose !== purpose) throw invalid('用途不符');
    if (!(await this.isComplete(row))) throw mediaErrors['upload-unfinished']();
    const path = this.storage.localPath(uploadKey(id));
    const taken = await take({ path, fileName: row.fileName });
    await this.removeFiles(id);
    await this.database.transaction(() => this.uploads.remove(id));
    return taken;
  }

  /** For the sweep: removes what has expired. A source stays for as long as its asset is being worked on. */
  async removeExpired(): Promise<number> {
    const rows = await this.uploads.expired(this.clock.now(), 500);
    for (const row of rows) await this.expire(row);
    return rows.length;
  }

  /** Also when the process died after the last byte and before it could say so. */
  async isComplete(row: MediaUploadRow): Promise<boolean> {
    if (row.state !== 'receiving') return true;
    const unverified = await this.storage.size(unverifiedKey(row.id));
    return unverified === null && (await this.storage.size(uploadKey(row.id))) === row.sizeBytes;
  }

  isExpired(row: MediaUploadRow): boolean {
    return row.state !== 'claimed' && row.expiresAt <= this.clock.now();
  }

  /** The source's file, without the row: the same upload stays the same asset. */
  async removeSource(id: string): Promise<void> {
    await this.removeFiles(id);
    await this.database.transaction(() => this.uploads.keepForGood(id));
  }

  /** A day longer, so that processing can be asked for again. */
  async keepSource(id: string): Promise<void> {
    await this.database.transaction(() =>
      this.uploads.move(id, ['claimed'], 'claimed', this.expiry()),
    );
  }

  private newRow(actor: Actor, upload: Pick<MediaUploadRow, 'purpose' | 'fileName' | 'sizeBytes'>) {
    const row: MediaUploadRow = {
      id: newId(),
      ownerId: actor.memberId,
      ...upload,
      state: 'receiving',
      createdAt: this.clock.now(),
      expiresAt: this.expiry(),
    };
    return row;
  }

  /**
   * Written first, counted afterwards: of many that begin at one instant each counts the others,
   * so that together they never get more than there is.
   */
  private async reserve(row: MediaUploadRow): Promise<void> {
    await this.database.transaction(() => this.uploads.add(row));
    const answer = await this.countRoom(row);
    if (answer === 'room') return;
    await this.database.transaction(() => this.uploads.remove(row.id));
    if (answer === 'too-many-unfinished') throw mediaErrors['too-many-uploads']();
    if (answer === 'quota') throw mediaErrors['quota-exceeded']();
    throw mediaErrors['storage-full']();
  }

  private async countRoom({ id, ownerId, sizeBytes }: MediaUploadRow) {
    const unfinished = await this.uploads.unfinished(this.clock.now());
    const unclaimed = await this.uploads.unclaimedBytes(ownerId);
    let outstandingBytes = 0;
    for (const upload of unfinished) {
      outstandingBytes += upload.sizeBytes - ((await this.storage.size(uploadKey(upload.id))) ?? 0);
    }
    return planUploadRoom({
      sizeBytes,
      usedBytes: unclaimed - sizeBytes + (await this.assets.bytesOf(ownerId)),
      unfinished: unfinished.filter((upload) => upload.ownerId === ownerId && upload.id !== id)
        .length,
      freeBytes: await this.storage.freeBytes(),
      outstandingBytes,
    });
  }

  private async expire(row: MediaUploadRow): Promise<void> {
    if (row.state !== 'claimed') {
      await this.removeFiles(row.id);
      return this.database.transaction(() => this.uploads.remove(row.id));
    }
    const asset = await this.assets.findByUpload(row.id);
    if (!asset || asset.finishedAt) await this.removeSource(row.id);
  }

  private async removeFiles(id: string): Promise<void> {
    await this.storage.delete(uploadKey(id));
    await this.storage.delete(`${uploadKey(id)}.json`);
    await this.storage.delete(unverifiedKey(id));
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + uploadLimits.expiryMs);
  }
}

function invalid(reason: string) {
  return mediaErrors['upload-invalid']({ reason });
}

/** A name to show, never a path: the file itself is named by its id. */
function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, longestFileName);
}
