import { Injectable } from '@nestjs/common';
import { Database, Vault } from '#platform';
import { MediaAssetRepository } from './media-asset.repository.js';

/** Which packages depend on which secret. */
@Injectable()
export class MediaKeys {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly assets: MediaAssetRepository,
  ) {}

  /** Packages that do not say so were made with the oldest secret: they say so from now on, while that is known. */
  async nameOldest(): Promise<void> {
    await this.database.transaction(() => this.assets.nameKey(this.vault.oldestKeyId));
  }

  /** Packages whose keys are derived of an earlier secret: without it they cannot be played. */
  countOnEarlierSecrets(): Promise<number> {
    return this.assets.countOfOtherKeys(this.vault.keyId);
  }
}
