import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  type Page,
  pageOf,
  type PageRequest,
  platformErrors,
} from '#platform';
import { MemberRepository } from './member.repository.js';
import { TransferCompletion } from './transfer-completion.service.js';
import { TransferSides } from './transfer-sides.service.js';
import type { Transfer } from './transfer.entity.js';
import { transferErrors } from './transfer.errors.js';
import { keptScopes, mustKeepPeople } from './transfer.policy.js';
import {
  type TransferFilter,
  TransferRepository,
  type TransferRow,
} from './transfer.repository.js';
import {
  sideAsked,
  transferAfter,
  type TransferMove,
  type TransferSide,
} from './transfer.state.js';
import { actorsIn, actsOf, transferView, type TransferView } from './transfer.view.js';

/** 调动与转接: what both units see of a transfer, and their answers. */
@Injectable()
export class Transfers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: MemberRepository,
    private readonly transfers: TransferRepository,
    private readonly sides: TransferSides,
    private readonly completion: TransferCompletion,
  ) {}

  /** Those from or to the actor's units, newest first. */
  async list(actor: Actor, filter: TransferFilter, page: PageRequest): Promise<Page<TransferView>> {
    mustKeepPeople(actor);
    const [rows, total] = await this.transfers.page(keptScopes(actor), filter, page);
    return pageOf(await this.views(rows, await this.sides.ofRows(actor, rows)), total, page);
  }

  /** @throws organisation.transfer-not-found also for one between other people's units. */
  async show(actor: Actor, id: string): Promise<TransferView> {
    mustKeepPeople(actor);
    const row = await this.transfers.find(id);
    const speaks = row && (await this.sides.of(actor, row));
    if (!row || !(speaks?.leaving || speaks?.receiving)) {
      throw transferErrors['transfer-not-found']();
    }
    const [view] = await this.views([row], new Map([[row.id, speaks]]));
    if (!view) throw transferErrors['transfer-not-found']();
    return view;
  }

  /** The leaving unit lets the member go. */
  async release(actor: Actor, id: string): Promise<void> {
    await this.answer(actor, id, 'release', (now) => ({
      releasedById: actor.memberId,
      releasedAt: now,
    }));
  }

  /** The receiving unit takes the member on. */
  async accept(actor: Actor, id: string): Promise<void> {
    await this.answer(actor, id, 'accept', (now) => ({
      acceptedById: actor.memberId,
      acceptedAt: now,
    }));
  }

  /** Whoever is asked says no. */
  async refuse(actor: Actor, id: string, reason: string): Promise<void> {
    await this.end(actor, id, 'refuse', reason);
  }

  /** Whoever started it takes it back, until it has been carried out. */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.end(actor, id, 'withdraw', reason);
  }

  private async end(actor: Actor, id: string, move: TransferMove, text: string): Promise<void> {
    const reason = text.trim();
    if (reason === '' || reason.length > 200) throw transferErrors['transfer-reason']();
    await this.answer(actor, id, move, (now) => ({
      openKey: null,
      endedById: actor.memberId,
      endedAt: now,
      endReason: reason,
    }));
  }

  private async answer(
    actor: Actor,
    id: string,
    move: TransferMove,
    change: (now: Date) => Partial<Transfer>,
  ): Promise<void> {
    mustKeepPeople(actor);
    await this.database.transaction(async () => {
      const transfer = await this.requireTurn(actor, id, move);
      const state = transferAfter(transfer.state, move);
      if (!state) throw transferErrors['transfer-ended']();
      const after = Object.assign(transfer, { state, ...change(this.clock.now()) });
      await this.transfers.change(id, after);
      await this.audit.record(actor, `transfer.${move}`, {
        subject: 'transfer',
        subjectId: id,
        details: { memberId: transfer.memberId, reason: transfer.endReason },
      });
      if (state === 'agreed') await this.completion.agreed(actor, after);
    });
  }

  /** Locked, and a matter of the actor's side. */
  private async requireTurn(actor: Actor, id: string, move: TransferMove): Promise<Transfer> {
    const transfer = await this.transfers.lock(id);
    const speaks = transfer && (await this.sides.of(actor, transfer));
    if (!transfer || !speaks || !(speaks.leaving || speaks.receiving)) {
      throw transferErrors['transfer-not-found']();
    }
    if (!transferAfter(transfer.state, move)) throw transferErrors['transfer-ended']();
    const side = move === 'withdraw' ? transfer.startedSide : sideAsked(transfer.state);
    if (side === null || !speaks[side]) throw platformErrors.forbidden();
    return transfer;
  }

  private async views(
    rows: TransferRow[],
    sides: Map<string, Record<TransferSide, boolean>>,
  ): Promise<TransferView[]> {
    const people = await this.members.findMany(actorsIn(rows));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return rows.map((row) => {
      const speaks = sides.get(row.id);
      return transferView(row, names, speaks ? actsOf(row, speaks) : []);
    });
  }
}
