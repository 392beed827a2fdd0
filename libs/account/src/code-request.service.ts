import { Injectable, Logger } from '@nestjs/common';
import { Audit, Clock, Database, Jobs, SmsGateway, Vault } from '#platform';
import { type Member, Members, normaliseIdCard } from '#organisation';
import { accountErrors } from './account.errors.js';
import { sendCode } from './account.jobs.js';
import { Accounts } from './account.service.js';
import type { Device } from './entrance.service.js';
import { maySend, PHONE_WINDOW_MS } from './one-time-code.plan.js';
import { OneTimeCodeRepository } from './one-time-code.repository.js';
import { OneTimeCodes } from './one-time-code.service.js';
import { sourceOf } from './sign-in-throttle.plan.js';
import { SignInThrottle } from './sign-in-throttle.service.js';
import { masked, stranger } from './stranger.plan.js';

/** 获取短信验证码: asked for by anybody, sent to the phone on file and to no other. */
@Injectable()
export class CodeRequests {
  private readonly logger = new Logger(CodeRequests.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly jobs: Jobs,
    private readonly gateway: SmsGateway,
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly codes: OneTimeCodes,
    private readonly rows: OneTimeCodeRepository,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Whether codes can be sent here at all. */
  get isOpen(): boolean {
    return this.gateway.isOpen;
  }

  /**
   * Asks for a code. Says nothing of whether there is such an account, or a phone: the same answer and the same
   * work. Counted per account and source, per source, and (when it is sent) per phone.
   *
   * @throws account.sms-off, account.too-many-attempts
   */
  async request(account: string, call: Device): Promise<void> {
    if (!this.gateway.isOpen) throw accountErrors['sms-off']();
    const { member } = await this.accounts.identifyMember(account);
    const asked = member?.id ?? normaliseIdCard(account);
    const source = { address: `code:${sourceOf(call.address)}` };
    const attempt = await this.throttle.require(asked, source);
    await this.database.transaction(async () => {
      await this.throttle.failed(attempt);
      await this.jobs.add(sendCode, { memberId: member?.id ?? null });
      await this.audit.record(stranger(member?.id, call), 'account.code-request', {
        subject: 'member',
        subjectId: member?.id ?? null,
        details: { account: masked(account) },
      });
    });
  }

  /** Makes the code and sends it; in the background, so that nobody sees by the time whether there is a phone. */
  async send(memberId: string): Promise<void> {
    const member = await this.members.find(memberId);
    if (!member?.phoneCipher || !member.phoneHash || !this.gateway.isOpen) return;
    if (!(await this.mayEnter(member))) return;
    const { phoneHash } = member;
    const code = await this.database.transaction(async () => {
      const since = new Date(this.clock.now().getTime() - PHONE_WINDOW_MS);
      const sent = await this.rows.sentTo(phoneHash, since);
      return maySend(sent, this.clock.now()) ? this.codes.forPhone(member) : null;
    });
    if (code === null) {
      this.logger.warn('a code was not sent: too many went to that phone already');
      return;
    }
    const text = `【学时】您正在设置登录密码，验证码 ${code}，5 分钟内有效。请勿告诉他人。`;
    await this.gateway.send(this.vault.decrypt(member.phoneCipher), text);
  }

  private async mayEnter({ id }: Member): Promise<boolean> {
    const account = await this.accounts.findByMember(id);
    return account?.state !== 'disabled' && (await this.members.unitsOf(id)).length > 0;
  }
}
