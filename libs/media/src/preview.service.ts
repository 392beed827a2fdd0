import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Vault } from '#platform';
import { mediaErrors } from './media.errors.js';
import { MediaService } from './media.service.js';

const purpose = 'media-preview';
/** On top of the length of the video. */
const graceMs = 3_600_000;

export interface Preview {
  ticket: string;
  durationMs: number;
}

/** Tickets for watching an asset outside of any course: for its owner and for reviewers. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly media: MediaService,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async open(actor: Actor, assetId: string): Promise<Preview> {
    const { durationMs } = await this.media.findPlayable(actor, assetId);
    const expires = this.clock.now().getTime() + durationMs + graceMs;
    const signature = this.vault.sign(purpose, signed(actor, assetId, expires));
    return { ticket: `${expires}.${signature}`, durationMs };
  }

  /** @throws unless this actor was given this ticket for this asset, not too long ago. */
  check(actor: Actor, assetId: string, ticket: string): void {
    const [expires = '', signature = ''] = ticket.split('.', 2);
    const genuine = this.vault.verify(purpose, signed(actor, assetId, Number(expires)), signature);
    if (!genuine || Number(expires) <= this.clock.now().getTime()) {
      throw mediaErrors['preview-refused']();
    }
  }
}

function signed(actor: Actor, assetId: string, expires: number): string {
  return `${assetId}/${actor.memberId}/${expires}`;
}
