import { Injectable } from '@nestjs/common';
import { type MemberFile, MemberFiles } from '#organisation';
import type { Actor } from '#platform';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';

/** A member's file with the account, where there is one. */
export interface MemberDossier extends MemberFile {
  account: Pick<Account, 'loginName' | 'state' | 'createdAt'> | null;
}

/** 学员档案: what is said of a member, and how he signs in. */
@Injectable()
export class MemberDossiers {
  constructor(
    private readonly files: MemberFiles,
    private readonly accounts: AccountRepository,
  ) {}

  /** @throws platform.forbidden, organisation.member-not-found */
  async show(actor: Actor, memberId: string): Promise<MemberDossier> {
    return this.withAccount(await this.files.show(actor, memberId));
  }

  async own(actor: Actor): Promise<MemberDossier> {
    return this.withAccount(await this.files.own(actor));
  }

  private async withAccount(file: MemberFile): Promise<MemberDossier> {
    const account = await this.accounts.findByMember(file.id);
    if (!account) return { ...file, account: null };
    const { loginName, state, createdAt } = account;
    return { ...file, account: { loginName, state, createdAt } };
  }
}
