import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Storage, Vault } from '#platform';
import {
  type HlsUrls,
  initName,
  manifestName,
  type PackageManifest,
  planPlaylist,
} from './hls-playlist.plan.js';
import { MediaAssetRepository } from './media-asset.repository.js';
import { mediaErrors } from './media.errors.js';
import { assetFolder } from './media.service.js';
import { segmentKey } from './segment-key.plan.js';

interface Package {
  folder: string;
  manifest: PackageManifest;
  names: Set<string>;
  keyCount: number;
  keyId: string | null;
}

export interface DeliveredSegment {
  sizeBytes: number;
  stream: Readable;
}

const packagesKept = 200;

/**
 * Hands out the parts of a ready asset. Asks nobody for permission: the door that calls it has checked
 * its own ticket before.
 */
@Injectable()
export class HlsDelivery {
  /** Packages never change, so what was read once stays true. Oldest first. */
  private readonly packages = new Map<string, Package>();

  constructor(
    private readonly assets: MediaAssetRepository,
    private readonly storage: Storage,
    private readonly vault: Vault,
  ) {}

  async playlist(assetId: string, urls: HlsUrls): Promise<string> {
    const { manifest } = await this.open(assetId);
    return planPlaylist(manifest, urls);
  }

  /** 16 bytes. Record that they were asked for before they leave. */
  async key(assetId: string, index: number): Promise<Buffer> {
    const { keyCount, keyId } = await this.open(assetId);
    if (!Number.isInteger(index) || index < 0 || index >= keyCount) {
      throw mediaErrors['segment-not-found']();
    }
    return segmentKey(this.vault, { id: assetId, keyId }, index);
  }

  /** `name` as the playlist gives it; anything else is not there. */
  async segment(assetId: string, name: string): Promise<DeliveredSegment> {
    const { folder, names } = await this.open(assetId);
    const key = `${folder}/${name}`;
    const sizeBytes = names.has(name) ? await this.storage.size(key) : null;
    if (sizeBytes === null) throw mediaErrors['segment-not-found']();
    return { sizeBytes, stream: this.storage.read(key) };
  }

  private async open(assetId: string): Promise<Package> {
    const known = this.packages.get(assetId);
    if (known) return known;
    const found = await this.load(assetId);
    this.packages.set(assetId, found);
    const [oldest] = this.packages.keys();
    if (this.packages.size > packagesKept && oldest) this.packages.delete(oldest);
    return found;
  }

  private async load(assetId: string): Promise<Package> {
    const asset = await this.assets.find(assetId);
    if (!asset) throw mediaErrors['asset-not-found']();
    if (asset.state !== 'ready') throw mediaErrors['asset-not-ready']();
    const folder = `${assetFolder(assetId)}/${asset.packageId}`;
    const text = await this.storage.readBuffer(`${folder}/${manifestName}`);
    const manifest = JSON.parse(text.toString('utf8')) as PackageManifest;
    const names = new Set([initName, ...manifest.segments.map(({ name }) => name)]);
    const keyCount = asset.keyWindows?.length ?? 0;
    return { folder, manifest, names, keyCount, keyId: asset.keyId };
  }
}
