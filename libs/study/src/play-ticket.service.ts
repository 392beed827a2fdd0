import { Injectable } from '@nestjs/common';
import { Clock, Vault } from '#platform';
import type { PlaySession } from './play-session.entity.js';
import { studyErrors } from './study.errors.js';

const PURPOSE = 'study.play-ticket';
const TICKET = /^([0-9a-z]{1,12})\.([\w-]{1,36})\.([\w-]{43})$/;

/**
 * What the addresses of playlist, keys and segments carry: signed for one play session, its asset, and a
 * time. Checking needs no database, so that segments cost none.
 */
@Injectable()
export class PlayTickets {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  issue({ id, assetId, ticketExpiresAt }: PlaySession): string {
    const expires = ticketExpiresAt.getTime().toString(36);
    return `${expires}.${assetId}.${this.vault.sign(PURPOSE, signed(id, expires, assetId))}`;
  }

  /** @throws study.ticket-invalid when it was edited, has expired, or belongs to another session. */
  check(sessionId: string, ticket: string): { assetId: string } {
    const [, expires = '', assetId = '', signature = ''] = TICKET.exec(ticket) ?? [];
    const genuine = this.vault.verify(PURPOSE, signed(sessionId, expires, assetId), signature);
    if (!genuine || Number.parseInt(expires, 36) <= this.clock.now().getTime()) {
      throw studyErrors['ticket-invalid']();
    }
    return { assetId };
  }
}

const signed = (...parts: string[]) => parts.join('\n');
