import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, hasRole, platformErrors } from '#platform';
import { CodeMapping } from './code-mapping.entity.js';
import { CodeMappingRepository } from './code-mapping.repository.js';
import { CODE_ROWS, type CodeSet } from './code-rows.js';
import { findCode } from './code-table.js';
import { SETS } from './code-set.view.js';
import {
  type CodeTableSummary,
  codeTableSummary,
  type CodeTableView,
  codeTableView,
} from './code-table.view.js';
import { organisationErrors } from './organisation.errors.js';

/** Letters and digits of any script, and what stands between them; never what a sheet takes for a formula. */
const EXTERNAL_CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u;

/** The code tables as they ship, each entry with the customer's own code beside it where there is one. */
@Injectable()
export class CodeTables {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly mappings: CodeMappingRepository,
  ) {}

  /** Public knowledge: everybody who is signed in may read them. */
  async list(): Promise<CodeTableSummary[]> {
    const mapped = new Map<string, number>();
    for (const { set } of await this.mappings.all()) mapped.set(set, (mapped.get(set) ?? 0) + 1);
    return SETS.map((set) => codeTableSummary(set, mapped.get(set) ?? 0));
  }

  /** @throws organisation.code-table-not-found */
  async show(set: string): Promise<CodeTableView> {
    const known = requireSet(set);
    const rows = await this.mappings.of(known);
    return codeTableView(
      known,
      new Map(rows.map(({ code, externalCode }) => [code, externalCode])),
    );
  }

  /**
   * Writes the customer's own code beside ours, for the whole installation; null takes it away. The same again
   * changes nothing.
   * @throws platform.forbidden, organisation.code-table-not-found, external-code-invalid
   */
  async map(actor: Actor, set: string, code: string, text: string | null): Promise<void> {
    if (!hasRole(actor, 'platform-admin')) throw platformErrors.forbidden();
    const known = requireSet(set);
    if (!findCode(known, code)) throw organisationErrors['code-table-not-found']();
    const externalCode = text?.trim() || null;
    if (externalCode !== null && !EXTERNAL_CODE.test(externalCode)) {
      throw organisationErrors['external-code-invalid']();
    }
    await this.database.transaction(async () => {
      const before = (await this.mappings.find(known, code))?.externalCode ?? null;
      if (before === externalCode) return;
      if (externalCode === null) await this.mappings.remove(known, code);
      else await this.mappings.put(this.build(actor, known, code, externalCode));
      await this.audit.record(actor, 'code-mapping.change', {
        subject: 'code-mapping',
        subjectId: `${known}/${code}`,
        details: { from: before, to: externalCode },
      });
    });
  }

  private build(actor: Actor, set: CodeSet, code: string, externalCode: string): CodeMapping {
    const changed = { changedBy: actor.memberId, changedAt: this.clock.now() };
    return Object.assign(new CodeMapping(), { set, code, externalCode, ...changed });
  }
}

function requireSet(text: string): CodeSet {
  if (!Object.hasOwn(CODE_ROWS, text)) throw organisationErrors['code-table-not-found']();
  return text as CodeSet;
}
