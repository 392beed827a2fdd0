import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  dayBefore,
  Events,
  type Line,
  newId,
  shanghaiDay,
} from '#platform';
import { AppointmentRepository } from './appointment.repository.js';
import { membersMerged } from './member-merge.events.js';
import { mergeErrors } from './member-merge.errors.js';
import { differencesOf, type Fact, fateOf, type MembershipFate } from './member-merge.plan.js';
import { MemberNumbers } from './member-numbers.service.js';
import type { Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { Membership, type MembershipKind } from './membership.entity.js';
import { type MembershipInUnit, MembershipRepository } from './membership.repository.js';
import { organisationErrors } from './organisation.errors.js';
import { TransferCompletion } from './transfer-completion.service.js';
import { isSameName } from './transfer.plan.js';
import { keptScopes, mustKeepPeople } from './transfer.policy.js';
import { TransferRepository } from './transfer.repository.js';

/** One of the two records, as the administrator compares them. */
export interface RecordView extends Record<Fact, string | null> {
  id: string;
  name: string;
  gender: string;
  birthDay: string;
  idCardMask: string;
}

export interface MergePreview {
  kept: RecordView;
  other: RecordView;
  differences: Fact[];
  memberships: { line: Line; kind: MembershipKind; unitName: string; fate: MembershipFate }[];
  /** Transfers of the other record that are open and lapse. */
  openTransfers: number;
}

/**
 * 合并档案: two records of one person become one. The other record stays where it is, marked; nothing that
 * was recorded under it is rewritten. Rooms above hear `organisation.members-merged` and carry their part.
 */
@Injectable()
export class MemberMerge {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly numbers: MemberNumbers,
    private readonly members: MemberRepository,
    private readonly memberships: MembershipRepository,
    private readonly appointments: AppointmentRepository,
    private readonly transfers: TransferRepository,
    private readonly completion: TransferCompletion,
  ) {}

  /** @throws organisation.member-not-found unless both are the actor's people; merge-same, merge-own, merge-done */
  async preview(actor: Actor, keptId: string, otherId: string): Promise<MergePreview> {
    const { kept, other } = await this.requireBoth(actor, keptId, otherId);
    const own = await this.memberships.openOf(kept.id);
    const given = await this.memberships.openOf(other.id);
    const rows = [
      ...own.map((row) => ({ row, fate: 'kept' as const })),
      ...given.map((row) => ({ row, fate: fateOf(row, own) })),
    ];
    return {
      kept: recordView(kept),
      other: recordView(other),
      differences: differencesOf(recordView(kept), recordView(other)),
      memberships: rows.map(({ row: { line, kind, unit }, fate }) => ({
        line,
        kind,
        unitName: unit.name,
        fate,
      })),
      openTransfers: (await this.transfers.openOf(other.id)).length,
    };
  }

  /**
   * For the open unit of work of whoever also closes the other record's account.
   * @throws as `preview`, and merge-names where the names differ: hours must not go from one person to another.
   */
  async merge(actor: Actor, keptId: string, otherId: string, reason: string): Promise<void> {
    await this.members.lockAll([keptId, otherId]);
    const { kept, other } = await this.requireBoth(actor, keptId, otherId);
    if (!isSameName(kept.name, other.name)) throw mergeErrors['merge-names']();
    for (const transfer of await this.transfers.openOf(otherId)) {
      await this.completion.lapse(transfer, '档案已合并');
    }
    const takenOver = await this.moveMemberships(kept, other);
    const post = await this.appointments.lockOpen(otherId);
    const lastDay = dayBefore(shanghaiDay(this.clock.now()));
    if (post) await this.appointments.update(post.id, { toDay: lastDay, openKey: null });
    const phoneTaken = kept.phoneHash === null && other.phoneHash !== null;
    if (phoneTaken) {
      const { phoneCipher, phoneHash, phoneMask } = other;
      await this.members.update(keptId, { phoneCipher, phoneHash, phoneMask });
    }
    await this.members.repointMerged(otherId, keptId);
    await this.members.update(otherId, { mergedIntoId: keptId, ...this.numbers.givenUp(other) });
    await this.audit.record(actor, 'member.merge', {
      subject: 'member',
      subjectId: keptId,
      details: { mergedId: otherId, reason, takenOver, phoneTaken },
    });
    const actorId = actor.memberId;
    await this.events.record(membersMerged, { keptId, mergedId: otherId, actorId });
  }

  /** @returns the units that the record that stays takes over. */
  private async moveMemberships(kept: Member, other: Member): Promise<string[]> {
    const own = await this.memberships.openOf(kept.id);
    const given = await this.memberships.openOf(other.id);
    const today = shanghaiDay(this.clock.now());
    for (const row of given) await this.memberships.close(row.id, dayBefore(today));
    const takenOver = given.filter((row) => fateOf(row, own) === 'taken-over');
    if (takenOver.length > 0) {
      await this.memberships.insert(takenOver.map((row) => continued(row, kept.id, today)));
    }
    return takenOver.map(({ unitId }) => unitId);
  }

  private async requireBoth(actor: Actor, keptId: string, otherId: string) {
    mustKeepPeople(actor);
    if (keptId === otherId) throw mergeErrors['merge-same']();
    const kept = await this.requireKept(actor, keptId);
    const other = await this.requireKept(actor, otherId);
    if (kept.mergedIntoId !== null || other.mergedIntoId !== null) {
      throw mergeErrors['merge-done']();
    }
    if ([keptId, otherId].includes(actor.memberId)) throw mergeErrors['merge-own']();
    return { kept, other };
  }

  /** One of the actor's people; who has left is still his whose he was last. */
  private async requireKept(actor: Actor, id: string): Promise<Member> {
    const member = await this.members.find(id);
    const scopes = keptScopes(actor);
    if (member && (await this.memberships.isInScopes(id, scopes))) return member;
    const open = member ? await this.memberships.openOf(id) : [];
    const last = member && open.length === 0 ? await this.memberships.lastOf(id) : null;
    const isOwn = scopes.some(
      ({ path, line, authority }) =>
        line === null && authority === null && last?.unit.path.startsWith(path),
    );
    if (!member || !isOwn) throw organisationErrors['member-not-found']();
    return member;
  }
}

function continued(row: MembershipInUnit, memberId: string, fromDay: string): Membership {
  const { unitId, line, kind, order } = row;
  return Object.assign(new Membership(), {
    id: newId(),
    memberId,
    unitId,
    line,
    kind,
    order,
    fromDay,
    toDay: null,
    openKey: kind === 'main' ? `${memberId}:${line}` : null,
    departureReason: null,
  });
}

function recordView({ id, name, gender, birthDay, idCardMask, phoneMask }: Member): RecordView {
  return { id, name, gender, birthDay, idCardMask, phoneMask };
}
