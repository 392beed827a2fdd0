import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  dayBefore,
  DomainError,
  newId,
  shanghaiDay,
  systemActor,
} from '#platform';
import { Membership } from './membership.entity.js';
import { MemberRepository } from './member.repository.js';
import { type MembershipInUnit, MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import type { Transfer } from './transfer.entity.js';
import { transferErrors } from './transfer.errors.js';
import { dayAfter, dayFault } from './transfer.plan.js';
import { TransferRepository } from './transfer.repository.js';
import { transferAfter } from './transfer.state.js';
import type { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';

const AT_A_TIME = 200;

/** What a transfer does once both sides have said yes and its day has come. */
@Injectable()
export class TransferCompletion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: MemberRepository,
    private readonly memberships: MembershipRepository,
    private readonly units: UnitRepository,
    private readonly transfers: TransferRepository,
  ) {}

  /** Both sides agree: carried out now, or when its day comes. For the open unit of work. */
  async agreed(actor: Actor, transfer: Transfer): Promise<void> {
    if (transfer.effectiveDay > shanghaiDay(this.clock.now())) return;
    await this.complete(actor, transfer);
  }

  /** Every agreed transfer whose day has come; one that has become impossible lapses, and the rest go on. */
  async applyDue(): Promise<void> {
    for (;;) {
      const ids = await this.transfers.due(shanghaiDay(this.clock.now()), AT_A_TIME);
      for (const id of ids) await this.apply(id);
      if (ids.length < AT_A_TIME) return;
    }
  }

  /** A unit was merged into another: what is still open is the other's business. */
  async followMerge(unitId: string, intoUnitId: string): Promise<void> {
    await this.database.transaction(() => this.transfers.repoint(unitId, intoUnitId));
  }

  /**
   * The unit where a member can begin on a line; with its tree locked, so that nobody closes it meanwhile.
   * @throws organisation.unit-not-found, transfer-line, transfer-unit-closed
   */
  async requireTarget(unitId: string, { line }: Pick<Transfer, 'line'>): Promise<Unit> {
    const unit = (await this.units.lockTreesOf([unitId])).get(unitId);
    if (!unit) throw organisationErrors['unit-not-found']();
    if (unit.line !== line) throw transferErrors['transfer-line']();
    const today = shanghaiDay(this.clock.now());
    if (unit.validFrom > today || (unit.validTo !== null && unit.validTo < today)) {
      throw transferErrors['transfer-unit-closed']();
    }
    return unit;
  }

  /**
   * Whether a membership of the kind may begin on that day, with all that stands now.
   * @throws transfer-same-unit, transfer-day-early, transfer-day-late
   */
  async requirePossible(transfer: Transfer, open: MembershipInUnit[]): Promise<void> {
    const { line, kind, toUnitId, effectiveDay, memberId } = transfer;
    const asKind = kind === 'move' ? 'main' : kind;
    if (open.some((row) => row.unitId === toUnitId && row.kind === asKind)) {
      throw transferErrors['transfer-same-unit']();
    }
    const home = open.find((row) => row.kind === 'main' && row.line === line);
    const lastDay = home ? null : await this.memberships.lastDay(memberId, line);
    const earliest = home?.fromDay ?? (lastDay === null ? null : dayAfter(lastDay));
    const fault = dayFault(effectiveDay, { today: shanghaiDay(this.clock.now()), earliest });
    if (fault === 'too-early') throw transferErrors['transfer-day-early']({ earliest });
    if (fault === 'too-late') throw transferErrors['transfer-day-late']();
  }

  private apply(id: string): Promise<void> {
    return this.database.transaction(async () => {
      const transfer = await this.transfers.lock(id);
      if (!transfer || !transferAfter(transfer.state, 'complete')) return;
      try {
        await this.complete(systemActor, transfer);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await this.lapse(transfer, error.message);
      }
    });
  }

  /** It cannot be carried out any more. For the open unit of work. */
  async lapse(transfer: Transfer, why: string): Promise<void> {
    await this.transfers.change(transfer.id, {
      state: 'lapsed',
      openKey: null,
      endedById: systemActor.memberId,
      endedAt: this.clock.now(),
      endReason: Array.from(why).slice(0, 200).join(''),
    });
    await this.audit.record(systemActor, 'transfer.lapse', {
      subject: 'transfer',
      subjectId: transfer.id,
      details: { memberId: transfer.memberId },
    });
  }

  /** Nothing is written before everything was looked at, so that a refusal leaves no trace. */
  private async complete(actor: Actor, transfer: Transfer): Promise<void> {
    const { id, memberId, line, kind, toUnitId, effectiveDay } = transfer;
    const member = await this.members.lock(memberId);
    if (!member) throw organisationErrors['member-not-found']();
    await this.requireTarget(toUnitId, transfer);
    const open = await this.memberships.openOf(memberId);
    await this.requirePossible(transfer, open);
    const ending = kind === 'move' ? open.filter((row) => endsWithMove(row, transfer)) : [];
    for (const row of ending) await this.memberships.close(row.id, dayBefore(effectiveDay));
    const opened = await this.open(transfer);
    await this.transfers.change(id, {
      state: 'completed',
      openKey: null,
      endedById: actor.memberId,
      endedAt: this.clock.now(),
    });
    await this.audit.record(actor, 'transfer.complete', {
      subject: 'transfer',
      subjectId: id,
      details: {
        memberId,
        line,
        kind,
        toUnitId,
        effectiveDay,
        membershipId: opened.id,
        endedMembershipIds: ending.map((row) => row.id),
      },
    });
  }

  private async open({ memberId, line, kind, toUnitId, effectiveDay }: Transfer) {
    const membership = Object.assign(new Membership(), {
      id: newId(),
      memberId,
      unitId: toUnitId,
      line,
      kind: kind === 'move' ? 'main' : kind,
      order: await this.memberships.nextOrder(toUnitId),
      fromDay: effectiveDay,
      toDay: null,
      openKey: kind === 'move' ? `${memberId}:${line}` : null,
    });
    await this.memberships.insert([membership]);
    return membership;
  }
}

/** The home that is left; and a guest who comes for good is a guest there no longer. */
function endsWithMove(row: Membership, { line, toUnitId }: Transfer): boolean {
  return row.line === line && (row.kind === 'main' || row.unitId === toUnitId);
}
