import { extname } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database, Events, newId, runInThread, Storage, Vault } from '#platform';
import type { PackagedOutput, PackagingInput, PackagingOutput } from './hls-packaging.processor.js';
import { initName, manifestName, type PackageManifest } from './hls-playlist.plan.js';
import type { MediaAssetRow } from './media-asset.entity.js';
import { MediaAssetRepository } from './media-asset.repository.js';
import { isSettled } from './media-asset.state.js';
import { planFailure, unpackable } from './media-failure.plan.js';
import {
  type MediaFit,
  mediaLimits,
  type MediaProbe,
  type MediaRefusal,
  mediaSpan,
  planMediaFit,
} from './media-fit.plan.js';
import type { ProbeInput } from './media-probe.processor.js';
import { type AssetSettled, assetSettled } from './media.events.js';
import { assetFolder } from './media.service.js';
import { segmentKey } from './segment-key.plan.js';
import { evenCuts, planSegments, type SegmentPlan } from './segment.plan.js';
import { uploadKey, UploadService } from './upload.service.js';

/** Hours of video take seconds; a damaged index can send the reader round for ever. */
const probeLimitMs = 60_000;
/** Beyond a minute: a hundredth of what a disk of today does. */
const slowestBytesPerMs = 2_000;
const progressStep = 5;

type Fitting = Extract<MediaFit, { fits: true }>;

/** The asset as one attempt holds it: whoever begins later holds it from then on. */
interface Held {
  asset: MediaAssetRow;
  packageId: string;
  sourcePath: string;
  signal: AbortSignal;
}

/** From a claimed upload to a package that players can play, or to a reason why not. */
@Injectable()
export class MediaPackagingService {
  private readonly logger = new Logger(MediaPackagingService.name);

  constructor(
    private readonly database: Database,
    private readonly assets: MediaAssetRepository,
    private readonly uploads: UploadService,
    private readonly storage: Storage,
    private readonly vault: Vault,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Can be stopped at any point and begun again: nothing is published but in one step at the end, and only by
   * the attempt that holds the asset then.
   *
   * @returns false when there is nothing (more) to do.
   * @throws what may pass by itself.
   */
  async process(assetId: string, signal: AbortSignal): Promise<boolean> {
    const held = await this.begin(assetId, signal);
    if (!held) return false;
    // What earlier attempts left when they were killed: they can no longer publish it.
    await this.storage.deletePrefix(assetFolder(assetId));
    try {
      const fit = planMediaFit(await this.probe(held), held.asset.kind);
      if (!fit.fits) return await this.refuse(held, fit.refusal);
      return await this.package(held, fit);
    } finally {
      await this.storage.deletePrefix(workFolder(held));
    }
  }

  /** No attempt is left. */
  async giveUp(assetId: string, error: unknown): Promise<void> {
    const { code, message } = planFailure(error);
    const failure = { failureCode: code, failureMessage: message, finishedAt: this.clock.now() };
    const asset = await this.assets.find(assetId);
    const failed = await this.settle(assetId, 'failed', () =>
      this.assets.move(assetId, 'failed', failure),
    );
    // A package that was published although its job did not end well stays.
    if (!asset || !failed) return;
    await this.storage.deletePrefix(assetFolder(assetId));
    await this.uploads.keepSource(asset.uploadId);
  }

  /** Ends the work on an asset and tells those who wait for it, in one unit of work. */
  private settle(
    assetId: string,
    state: AssetSettled['state'],
    end: () => Promise<boolean>,
  ): Promise<boolean> {
    return this.database.transaction(async () => {
      const ended = await end();
      if (ended) await this.events.record(assetSettled, { assetId, state });
      return ended;
    });
  }

  private async begin(assetId: string, signal: AbortSignal): Promise<Held | null> {
    const packageId = newId();
    return this.database.transaction(async () => {
      const asset = await this.assets.lock(assetId);
      if (!asset || isSettled(asset.state)) return null;
      const { keyId } = this.vault;
      await this.assets.move(assetId, 'probing', { packageId, keyId, progress: 0 });
      const sourcePath = this.storage.localPath(uploadKey(asset.uploadId));
      return { asset: Object.assign(asset, { keyId }), packageId, sourcePath, signal };
    });
  }

  private async probe({ asset, sourcePath, signal }: Held): Promise<MediaProbe> {
    signal.throwIfAborted();
    const input: ProbeInput = { sourcePath, longestMs: mediaLimits.longestMs };
    const limit = AbortSignal.timeout(probeLimitMs);
    try {
      return await runInThread<ProbeInput, MediaProbe>(threadModule('media-probe'), input, {
        signal: AbortSignal.any([signal, limit]),
      });
    } catch (error) {
      if (!limit.aborted || signal.aborted) throw error;
      this.logger.warn(`source of ${asset.id} could not be read within ${probeLimitMs} ms`);
      return { readable: false, reason: 'damaged' };
    }
  }

  private async refuse(held: Held, { code, message }: MediaRefusal): Promise<boolean> {
    const { asset, packageId } = held;
    const failure = { failureCode: code, failureMessage: message, finishedAt: this.clock.now() };
    const refused = await this.settle(asset.id, 'failed', () =>
      this.assets.moveHeld(asset.id, packageId, 'failed', failure),
    );
    if (!refused) return false;
    await this.storage.deletePrefix(assetFolder(asset.id));
    await this.uploads.removeSource(asset.uploadId);
    return true;
  }

  private async package(held: Held, fit: Fitting): Promise<boolean> {
    const { asset, packageId } = held;
    const stillHeld = await this.database.transaction(() =>
      this.assets.moveHeld(asset.id, packageId, 'packaging', { progress: progressStep }),
    );
    if (!stillHeld) return false;
    const plan = planPackage(fit);
    const output = await this.cutAndEncrypt(held, plan);
    if (!output.packaged) {
      this.logger.warn(`source of ${asset.id} cannot be packaged: ${output.fault}`);
      return this.refuse(held, unpackable);
    }
    await this.writeManifest(held, plan);
    held.signal.throwIfAborted();
    await this.storage.adopt(packageFolder(held), this.storage.localPath(workFolder(held)));
    return this.publish(held, plan, output);
  }

  private async cutAndEncrypt(held: Held, plan: SegmentPlan): Promise<PackagingOutput> {
    const limitMs = probeLimitMs + held.asset.sizeBytes / slowestBytesPerMs;
    const limit = AbortSignal.timeout(Math.ceil(limitMs));
    try {
      return await this.runPackaging(held, plan, limit);
    } catch (error) {
      if (!limit.aborted || held.signal.aborted) throw error;
      return { packaged: false, fault: `not finished within ${limitMs} ms` };
    }
  }

  private runPackaging(
    held: Held,
    plan: SegmentPlan,
    limit: AbortSignal,
  ): Promise<PackagingOutput> {
    const { asset, packageId, sourcePath, signal } = held;
    const input: PackagingInput = {
      sourcePath,
      outputFolder: this.storage.localPath(workFolder(held)),
      initName,
      segments: plan.segments,
      keys: plan.keyWindows.map((_, index) => segmentKey(this.vault, asset, index).toString('hex')),
    };
    let reported = 0;
    return runInThread<PackagingInput, PackagingOutput>(threadModule('hls-packaging'), input, {
      signal: AbortSignal.any([signal, limit]),
      onProgress: (progress) => {
        if (progress < reported + progressStep || progress === 100) return;
        reported = progress;
        void this.report(asset.id, packageId, progress);
      },
    });
  }

  /** A courtesy to who is waiting: losing one is no failure. */
  private async report(assetId: string, packageId: string, progress: number): Promise<void> {
    await this.database
      .transaction(() => this.assets.setProgress(assetId, packageId, progress))
      .catch(() => false);
  }

  private async writeManifest(held: Held, plan: SegmentPlan): Promise<void> {
    const manifest: PackageManifest = {
      durationMs: plan.durationMs,
      segments: plan.segments.map(({ name, sequence, keyIndex, fromMs, toMs }) => ({
        name,
        sequence,
        keyIndex,
        fromMs,
        toMs,
      })),
    };
    const key = `${workFolder(held)}/${manifestName}`;
    await this.storage.put(key, Buffer.from(JSON.stringify(manifest)));
  }

  private async publish(held: Held, plan: SegmentPlan, output: PackagedOutput): Promise<boolean> {
    const { asset, packageId } = held;
    const { durationMs, keyWindows } = plan;
    const { width, height, codecs, bytes } = output;
    const published = await this.settle(asset.id, 'ready', () =>
      this.assets.moveHeld(asset.id, packageId, 'ready', {
        progress: 100,
        durationMs,
        keyWindows,
        width,
        height,
        packageBytes: bytes,
        codecs: codecs.join(','),
        finishedAt: this.clock.now(),
      }),
    );
    if (published) await this.uploads.removeSource(asset.uploadId);
    else await this.storage.deletePrefix(packageFolder(held));
    return published;
  }
}

function planPackage({ video, audio }: Fitting): SegmentPlan {
  const span = mediaSpan(video, audio);
  const cutsSeconds = video?.keyframesSeconds ?? evenCuts(span.fromSeconds, span.toSeconds);
  return planSegments({ ...span, cutsSeconds });
}

function packageFolder({ asset, packageId }: Held): string {
  return `${assetFolder(asset.id)}/${packageId}`;
}

function workFolder(held: Held): string {
  return `${packageFolder(held)}.part`;
}

/** Beside this module, as TypeScript in the sources and as JavaScript in what was built. */
function threadModule(name: string): URL {
  return new URL(`./${name}.processor${extname(import.meta.url)}`, import.meta.url);
}
