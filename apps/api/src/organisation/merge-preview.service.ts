import { Injectable } from '@nestjs/common';
import { RecordMerge } from '#account';
import { formatHours, LedgerMerging } from '#credit';
import { MemberMerge } from '#organisation';
import type { Actor } from '#platform';
import { StudyMerging } from '#study';
import type { MergePreviewResponse } from './member-merge.dto.js';

/** Puts together what each room would do when two records are merged. Who may see it is decided first. */
@Injectable()
export class MergePreviews {
  constructor(
    private readonly merging: MemberMerge,
    private readonly access: RecordMerge,
    private readonly ledger: LedgerMerging,
    private readonly study: StudyMerging,
  ) {}

  async of(actor: Actor, keptId: string, otherId: string): Promise<MergePreviewResponse> {
    const records = await this.merging.preview(actor, keptId, otherId);
    const { carriedHundredths, ...entries } = await this.ledger.preview(keptId, otherId);
    return {
      ...records,
      access: await this.access.preview(keptId, otherId),
      hours: { ...entries, carried: formatHours(carriedHundredths) },
      study: await this.study.preview(keptId, otherId),
    };
  }
}
