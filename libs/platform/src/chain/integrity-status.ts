import { Injectable } from '@nestjs/common';
import { type Actor, hasRole } from '../actor/actor.js';
import { Clock } from '../clock/clock.js';
import { AppConfig } from '../config/app-config.js';
import { Database } from '../database/database.js';
import { DatabaseGrants } from '../database/database-grants.js';
import { platformErrors } from '../error/platform.errors.js';
import type { WrittenAnchor } from './anchors.js';
import type { AnchoredVerdict } from './chain-verification.js';
import { IntegrityCheck, type IntegrityKind } from './integrity-check.entity.js';

/** An anchor is due each hour, a verification each night; later than this something does not run. */
const ANCHOR_OVERDUE_MS = 2 * 3_600_000;
const VERIFICATION_OVERDUE_MS = 26 * 3_600_000;

export interface IntegrityView {
  anchor: { at: Date; sound: boolean; overdue: boolean; number: number | null } | null;
  verification: {
    at: Date;
    sound: boolean;
    overdue: boolean;
    verdicts: AnchoredVerdict[];
  } | null;
  /** In production: anchors lie beside the data, where whoever can change the data can change them. */
  anchorsBesideData: boolean;
  /** What the application's database account may do and should not. */
  excessiveGrants: string[];
}

/** Whether the ledger and the trail can be trusted, for the auditor and the platform administrator. */
@Injectable()
export class IntegrityStatus {
  constructor(
    private readonly config: AppConfig,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly grants: DatabaseGrants,
  ) {}

  async show(actor: Actor): Promise<IntegrityView> {
    if (!hasRole(actor, 'auditor', 'platform-admin')) throw platformErrors.forbidden();
    const anchor = await this.last('anchor', ANCHOR_OVERDUE_MS);
    const verification = await this.last('verification', VERIFICATION_OVERDUE_MS);
    const { anchor: number = null } = (anchor?.details ?? {}) as Partial<WrittenAnchor>;
    const { verdicts = [] } = (verification?.details ?? {}) as { verdicts?: AnchoredVerdict[] };
    return {
      anchor: anchor && { ...stateOf(anchor), number },
      verification: verification && { ...stateOf(verification), verdicts },
      anchorsBesideData: this.config.production && !this.config.anchorDir,
      excessiveGrants: await this.grants.excessive(),
    };
  }

  private async last(kind: IntegrityKind, overdueMs: number) {
    const order = { at: 'DESC', id: 'DESC' } as const;
    const rows = this.database.repository(IntegrityCheck);
    const [row] = await rows.find({ where: { kind }, order, take: 1 });
    if (!row) return null;
    const overdue = this.clock.now().getTime() - row.at.getTime() > overdueMs;
    const { at, sound, details } = row;
    return { at, sound, details, overdue };
  }
}

function stateOf({ at, sound, overdue }: { at: Date; sound: boolean; overdue: boolean }) {
  return { at, sound, overdue };
}
