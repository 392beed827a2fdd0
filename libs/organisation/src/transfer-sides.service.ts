import { Injectable } from '@nestjs/common';
import type { Actor, Line } from '#platform';
import { MemberRepository } from './member.repository.js';
import { type MembershipInUnit, MembershipRepository } from './membership.repository.js';
import type { Transfer } from './transfer.entity.js';
import { speaksFor } from './transfer.policy.js';
import type { TransferRow } from './transfer.repository.js';
import { OPEN_TRANSFERS, type TransferSide } from './transfer.state.js';
import type { Unit } from './unit.entity.js';
import { UnitRepository } from './unit.repository.js';

/** Who speaks for the two sides of a transfer. */
@Injectable()
export class TransferSides {
  constructor(
    private readonly members: MemberRepository,
    private readonly memberships: MembershipRepository,
    private readonly units: UnitRepository,
  ) {}

  /**
   * Where the member is at home, and so who must let him go: on the line, or, where he has no home on it,
   * on another one. Null for who belongs nowhere: nobody is asked.
   */
  async holderOf(memberId: string, line: Line): Promise<MembershipInUnit | null> {
    const homes = (await this.memberships.openOf(memberId)).filter(({ kind }) => kind === 'main');
    return homes.find((home) => home.line === line) ?? homes[0] ?? null;
  }

  /** Whether the actor speaks for a unit about this member on this line. */
  async speaks(actor: Actor, memberId: string, unitPath: string, line: Line): Promise<boolean> {
    const authority = await this.members.authorityOf(memberId);
    return speaksFor(actor, { unitPath, line, authority });
  }

  /** The same of many, for a list: by the units that the transfers name, without a look at who is where today. */
  async ofRows(
    actor: Actor,
    rows: TransferRow[],
  ): Promise<Map<string, Record<TransferSide, boolean>>> {
    const authorities = await this.members.authoritiesOf(rows.map(({ memberId }) => memberId));
    return new Map(
      rows.map(({ id, memberId, line, fromUnit, toUnit }) => {
        const authority = authorities.get(memberId) ?? null;
        const speaks = (unit: Unit | null) =>
          unit !== null && speaksFor(actor, { unitPath: unit.path, line, authority });
        return [id, { leaving: speaks(fromUnit), receiving: speaks(toUnit) }];
      }),
    );
  }

  /**
   * The sides for which the actor speaks. While it is open, the leaving one is where the member is at
   * home today, should that unit have been merged or changed meanwhile; afterwards, where he was.
   */
  async of(actor: Actor, transfer: Transfer): Promise<Record<TransferSide, boolean>> {
    const { memberId, line, fromUnitId, toUnitId, state } = transfer;
    const holder = OPEN_TRANSFERS.includes(state) ? await this.holderOf(memberId, line) : null;
    const from = holder?.unit ?? (fromUnitId === null ? null : await this.units.find(fromUnitId));
    const to = await this.units.find(toUnitId);
    return {
      leaving: from !== null && (await this.speaks(actor, memberId, from.path, line)),
      receiving: to !== null && (await this.speaks(actor, memberId, to.path, line)),
    };
  }
}
