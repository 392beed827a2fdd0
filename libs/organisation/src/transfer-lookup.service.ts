import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, Vault, type Line } from '#platform';
import { normaliseIdCard } from './id-card.plan.js';
import type { Member } from './member.entity.js';
import { MemberRepository } from './member.repository.js';
import { MembershipRepository } from './membership.repository.js';
import { transferErrors } from './transfer.errors.js';
import { TransferLookupRepository } from './transfer-lookup.repository.js';
import { isSameName } from './transfer.plan.js';
import { mustKeepPeople } from './transfer.policy.js';

const HOUR_MS = 3_600_000;
const PER_HOUR = 30;

export interface Person {
  idCard: string;
  name: string;
}

/** Whether the person is in the system, and who holds him. */
export interface LookupAnswer {
  found: boolean;
  /** Where he is at home, line by line; empty for who belongs nowhere and can be taken on at once. */
  holders: { line: Line; unitName: string }[];
}

/** 申请调入 begins here: a person entered by another unit is found by ID card and name, both or not at all. */
@Injectable()
export class TransferLookups {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly vault: Vault,
    private readonly members: MemberRepository,
    private readonly memberships: MembershipRepository,
    private readonly lookups: TransferLookupRepository,
  ) {}

  /**
   * The same answer for an unknown card and for a name that does not fit.
   * @throws organisation.transfer-lookups-used-up after 30 an hour
   */
  async lookUp(actor: Actor, person: Person): Promise<LookupAnswer> {
    const member = await this.identify(actor, person);
    if (!member) return { found: false, holders: [] };
    const open = await this.memberships.openOf(member.id);
    const holders = open
      .filter(({ kind }) => kind === 'main')
      .map(({ line, unit }) => ({ line, unitName: unit.name }));
    return { found: true, holders };
  }

  /** Every look-up is counted and leaves its trace, whatever comes of it. Null where card and name do not fit together. */
  async identify(actor: Actor, { idCard, name }: Person): Promise<Member | null> {
    mustKeepPeople(actor);
    return this.database.transaction(async () => {
      await this.count(actor);
      const hashes = this.vault.lookupHashes('id-card', normaliseIdCard(idCard));
      const found = await this.members.findByIdCardHash(hashes);
      const member = found && isSameName(found.name, name) ? found : null;
      await this.audit.record(actor, 'transfer.look-up', {
        subject: 'member',
        subjectId: member?.id ?? null,
        details: { found: member !== null },
      });
      return member;
    });
  }

  /** Rows older than any rule looks at. */
  async purge(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - HOUR_MS);
    await this.database.transaction(() => this.lookups.purge(before));
  }

  /** Under the lock of the actor's own row, so that many at once are counted one by one. */
  private async count(actor: Actor): Promise<void> {
    await this.members.lock(actor.memberId);
    const now = this.clock.now();
    const hourAgo = new Date(now.getTime() - HOUR_MS);
    const recent = await this.lookups.since(actor.memberId, hourAgo);
    const [oldest] = recent;
    if (oldest && recent.length >= PER_HOUR) {
      const retryAfterMs = oldest.getTime() + HOUR_MS - now.getTime();
      throw transferErrors['transfer-lookups-used-up']({
        retryAfterSeconds: Math.ceil(retryAfterMs / 1000),
        minutes: Math.ceil(retryAfterMs / 60_000),
      });
    }
    await this.lookups.add(actor.memberId, now);
  }
}
