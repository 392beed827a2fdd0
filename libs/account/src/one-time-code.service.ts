import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId, Settings, systemActor, Vault } from '#platform';
import { type Member, Members } from '#organisation';
import { accountErrors } from './account.errors.js';
import { AccountRepository } from './account.repository.js';
import { Custody } from './custody.service.js';
import { type CodeKind, OneTimeCode } from './one-time-code.entity.js';
import { CODE_LENGTH, codeHours, MAX_CODES, MAX_TRIES, TEXTED_MS } from './one-time-code.plan.js';
import { OneTimeCodeRepository } from './one-time-code.repository.js';
import type { CodeSlip } from './one-time-code.view.js';
import { newCode, newDigits, readCode } from './secret-code.plan.js';

const HOUR_MS = 3_600_000;

/** 重置码 and 短信验证码: what somebody sets a password with who does not know one. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly members: Members,
    private readonly accounts: AccountRepository,
    private readonly codes: OneTimeCodeRepository,
    private readonly custody: Custody,
  ) {}

  /**
   * A code for each, all or none; a new one voids the one before. It is shown in this answer and nowhere else.
   * Whoever has a password is asked to change it in sessions that begin from now on.
   *
   * @throws platform.forbidden, organisation.member-not-found, account.own-account, account.code-above-you, too-many-codes
   */
  async give(actor: Actor, memberIds: string[]): Promise<CodeSlip[]> {
    if (memberIds.length > MAX_CODES) throw accountErrors['too-many-codes']({ max: MAX_CODES });
    const members: Member[] = [];
    for (const id of new Set(memberIds)) members.push(await this.custody.mustHold(actor, id));
    return this.write(actor, members);
  }

  /** For who stands at the machine itself (the command line); who may was settled by that. */
  async giveUnasked(member: Member): Promise<CodeSlip> {
    const [slip] = await this.write(systemActor, [member]);
    if (!slip) throw new Error('one member has one slip');
    return slip;
  }

  /** Six digits for the phone on file, within the open unit of work. */
  async forPhone(member: Member): Promise<string> {
    await this.codes.lockMembers([member.id]);
    const code = newDigits();
    const expiresAt = this.later(TEXTED_MS);
    await this.insert({ member, code, kind: 'texted', expiresAt, createdBy: 'system' });
    return code;
  }

  /**
   * Whether the code may be used now. A wrong one is counted, and after five the right one is worth nothing.
   * @returns its kind, or null.
   */
  async check(memberId: string, typed: string): Promise<CodeKind | null> {
    const kind = kindOf(typed);
    return this.database.transaction(async () => {
      const row = await this.codes.lockOpen(memberId, kind);
      if (!row || row.expiresAt <= this.clock.now()) return null;
      if (this.fits(row, typed)) return kind;
      const tries = row.tries + 1;
      await this.codes.update(row.id, { tries, ...(tries >= MAX_TRIES && { openKey: null }) });
      return null;
    });
  }

  /** Spends a code that was checked, within the open unit of work. @returns false when another was quicker. */
  async spend(memberId: string, typed: string): Promise<boolean> {
    const row = await this.codes.lockOpen(memberId, kindOf(typed));
    const usedAt = this.clock.now();
    if (!row || row.expiresAt <= usedAt || !this.fits(row, typed)) return false;
    await this.codes.update(row.id, { usedAt, openKey: null });
    return true;
  }

  /** Until when the code that was given to a member may be used; null when there is none. */
  async openUntil(memberId: string): Promise<Date | null> {
    const row = await this.codes.findOpen(memberId, 'given');
    return row && row.expiresAt > this.clock.now() ? row.expiresAt : null;
  }

  private async write(actor: Actor, members: Member[]): Promise<CodeSlip[]> {
    const ids = members.map(({ id }) => id);
    const expiresAt = this.later((await this.settings.get(codeHours)) * HOUR_MS);
    const codes = members.map((member) => ({ member, code: newCode(CODE_LENGTH) }));
    await this.database.transaction(async () => {
      await this.codes.lockMembers(ids);
      for (const { member, code } of codes) {
        await this.insert({ member, code, kind: 'given', expiresAt, createdBy: actor.memberId });
        await this.askForNewPassword(member.id);
        await this.audit.record(actor, 'account.code-give', {
          subject: 'member',
          subjectId: member.id,
        });
      }
    });
    return this.slips(codes, expiresAt);
  }

  private async askForNewPassword(memberId: string): Promise<void> {
    const account = await this.accounts.lockByMember(memberId);
    if (!account?.passwordHash) return;
    await this.accounts.update(account.id, { changePasswordFrom: this.clock.now() });
  }

  private fits(row: OneTimeCode, typed: string): boolean {
    const text = JSON.stringify([row.id, readCode(typed)]);
    return this.vault.lookupHashes('one-time-code', text).includes(row.codeHash);
  }

  private async insert(details: {
    member: Member;
    code: string;
    kind: CodeKind;
    expiresAt: Date;
    createdBy: string;
  }): Promise<void> {
    const { member, code, kind, expiresAt, createdBy } = details;
    const id = newId();
    const row = Object.assign(new OneTimeCode(), {
      id,
      memberId: member.id,
      kind,
      codeHash: this.vault.lookupHash('one-time-code', JSON.stringify([id, readCode(code)])),
      phoneHash: kind === 'texted' ? member.phoneHash : null,
      tries: 0,
      createdBy,
      createdAt: this.clock.now(),
      expiresAt,
      usedAt: null,
    });
    await this.codes.insert(row);
  }

  private async slips(
    codes: { member: Member; code: string }[],
    expiresAt: Date,
  ): Promise<CodeSlip[]> {
    const ids = codes.map(({ member }) => member.id);
    const accounts = await this.accounts.findByMembers(ids);
    const loginNames = new Map(accounts.map((account) => [account.memberId, account.loginName]));
    const summaries = await this.members.summariesOf(ids);
    const unitNames = new Map(summaries.map(({ id, unitName }) => [id, unitName]));
    return codes.map(({ member: { id, name, idCardMask, phoneMask }, code }) => ({
      memberId: id,
      name,
      unitName: unitNames.get(id) ?? '',
      loginName: loginNames.get(id) ?? null,
      idCardMask,
      phoneMask,
      code,
      expiresAt,
    }));
  }

  private later(durationMs: number): Date {
    return new Date(this.clock.now().getTime() + durationMs);
  }
}

/** Six digits came by phone; everything else is from a slip. */
function kindOf(typed: string): CodeKind {
  return /^\d{6}$/.test(readCode(typed)) ? 'texted' : 'given';
}
