import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  isDay,
  newId,
  shanghaiDay,
  type Line,
} from '#platform';
import type { Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { type MembershipInUnit, MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import { TransferCompletion } from './transfer-completion.service.js';
import { type Person, TransferLookups } from './transfer-lookup.service.js';
import { TransferSides } from './transfer-sides.service.js';
import { Transfer } from './transfer.entity.js';
import { transferErrors } from './transfer.errors.js';
import { isKindOfLine, type TransferKind, transferKey } from './transfer.plan.js';
import { mustKeepPeople } from './transfer.policy.js';
import { TransferRepository } from './transfer.repository.js';
import type { TransferSide, TransferState } from './transfer.state.js';
import type { Unit } from './unit.entity.js';

export interface TransferTerms {
  line: Line;
  kind: TransferKind;
  toUnitId: string;
  /** The first day of the new membership, `YYYY-MM-DD`; today unless given. */
  effectiveDay?: string;
  reason: string;
  /** Who speaks for both units answers for both in one go. */
  bothSides?: boolean;
}

interface Start {
  member: Member;
  holder: MembershipInUnit | null;
  toUnit: Unit;
  terms: TransferTerms;
  side: TransferSide;
}

/** 调出/转出 by the unit that lets go, 申请调入/接收 by the one that takes on. Whoever starts has said yes for his side. */
@Injectable()
export class TransferStart {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly members: MemberRepository,
    private readonly memberships: MembershipRepository,
    private readonly transfers: TransferRepository,
    private readonly sides: TransferSides,
    private readonly completion: TransferCompletion,
    private readonly lookups: TransferLookups,
  ) {}

  /**
   * The unit that has the member offers him to another one, anywhere on the line.
   * @returns the id of the transfer.
   * @throws organisation.member-not-found for somebody who is not at home in the actor's units, and what
   * `TransferCompletion` refuses
   */
  async offer(actor: Actor, memberId: string, terms: TransferTerms): Promise<string> {
    mustKeepPeople(actor);
    checkTerms(terms);
    return this.database.transaction(async () => {
      const member = await this.members.lock(memberId);
      const holder = await this.sides.holderOf(memberId, terms.line);
      if (!member || !holder) throw organisationErrors['member-not-found']();
      if (!(await this.sides.speaks(actor, memberId, holder.unit.path, terms.line))) {
        throw organisationErrors['member-not-found']();
      }
      const toUnit = await this.completion.requireTarget(terms.toUnitId, terms);
      return this.start(actor, { member, holder, toUnit, terms, side: 'leaving' });
    });
  }

  /**
   * A unit asks for somebody whom another one has entered; who belongs nowhere is taken on at once.
   * @throws organisation.transfer-person-unknown unless ID card and name fit together; unit-not-found for a
   * unit of somebody else
   */
  async claim(actor: Actor, person: Person, terms: TransferTerms): Promise<string> {
    mustKeepPeople(actor);
    checkTerms(terms);
    const found = await this.lookups.identify(actor, person);
    if (!found) throw transferErrors['transfer-person-unknown']();
    return this.database.transaction(async () => {
      const member = await this.members.lock(found.id);
      if (!member) throw transferErrors['transfer-person-unknown']();
      const toUnit = await this.completion.requireTarget(terms.toUnitId, terms);
      if (!(await this.sides.speaks(actor, member.id, toUnit.path, terms.line))) {
        throw organisationErrors['unit-not-found']();
      }
      const holder = await this.sides.holderOf(member.id, terms.line);
      return this.start(actor, { member, holder, toUnit, terms, side: 'receiving' });
    });
  }

  private async start(actor: Actor, start: Start): Promise<string> {
    const transfer = this.build(actor, start);
    const { id, memberId, openKey } = transfer;
    await this.completion.requirePossible(transfer, await this.memberships.openOf(memberId));
    if (openKey !== null && (await this.transfers.isOpen(openKey))) {
      throw transferErrors['transfer-open']();
    }
    if (await this.answersBoth(actor, transfer, start)) this.answerForOther(actor, transfer);
    await this.transfers.insert(transfer);
    const { line, kind, fromUnitId, toUnitId, startedSide, effectiveDay, reason } = transfer;
    await this.audit.record(actor, 'transfer.start', {
      subject: 'transfer',
      subjectId: id,
      details: { memberId, line, kind, fromUnitId, toUnitId, startedSide, effectiveDay, reason },
    });
    if (transfer.state === 'agreed') await this.completion.agreed(actor, transfer);
    return id;
  }

  private async answersBoth(actor: Actor, transfer: Transfer, { terms }: Start): Promise<boolean> {
    if (!terms.bothSides || transfer.state === 'agreed') return false;
    const { leaving, receiving } = await this.sides.of(actor, transfer);
    return leaving && receiving;
  }

  private answerForOther(actor: Actor, transfer: Transfer): void {
    const answer = { byId: actor.memberId, at: this.clock.now() };
    Object.assign(transfer, {
      state: 'agreed',
      releasedById: answer.byId,
      releasedAt: answer.at,
      acceptedById: answer.byId,
      acceptedAt: answer.at,
    });
  }

  private build(actor: Actor, { member, holder, toUnit, terms, side }: Start): Transfer {
    const { line, kind, reason } = terms;
    const now = this.clock.now();
    const own = { byId: actor.memberId, at: now };
    const released = side === 'leaving' ? own : null;
    const accepted = side === 'receiving' ? own : null;
    return Object.assign(new Transfer(), {
      id: newId(),
      memberId: member.id,
      line,
      kind,
      fromUnitId: holder?.unitId ?? null,
      toUnitId: toUnit.id,
      startedSide: side,
      state: firstState(side, holder),
      effectiveDay: terms.effectiveDay ?? shanghaiDay(now),
      reason: reason.trim(),
      startedById: own.byId,
      startedAt: now,
      releasedById: released?.byId ?? null,
      releasedAt: released?.at ?? null,
      acceptedById: accepted?.byId ?? null,
      acceptedAt: accepted?.at ?? null,
      endedById: null,
      endedAt: null,
      endReason: null,
      openKey: transferKey(member.id, line, kind),
    });
  }
}

function firstState(side: TransferSide, holder: MembershipInUnit | null): TransferState {
  if (side === 'leaving') return 'awaiting-acceptance';
  return holder ? 'awaiting-release' : 'agreed';
}

function checkTerms({ line, kind, reason, effectiveDay }: TransferTerms): void {
  if (!isKindOfLine(kind, line)) throw transferErrors['transfer-kind']();
  if (reason.trim() === '' || reason.length > 200) throw transferErrors['transfer-reason']();
  if (effectiveDay !== undefined && !isDay(effectiveDay)) {
    throw transferErrors['transfer-day-invalid']();
  }
}
