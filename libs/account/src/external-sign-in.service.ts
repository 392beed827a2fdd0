import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  AppConfig,
  Audit,
  Clock,
  Database,
  DomainError,
  type IdentityTrust,
  newId,
  Vault,
} from '#platform';
import { Members } from '#organisation';
import { accountErrors } from './account.errors.js';
import { Accounts } from './account.service.js';
import { isAdministrator } from './duty.policy.js';
import { type Device, Entrance, type SignedIn } from './entrance.service.js';
import { identityErrors } from './identity.errors.js';
import type { IdentityLink } from './identity-link.entity.js';
import { IdentityLinkRepository } from './identity-link.repository.js';
import { IdentityLinks, type PendingLink } from './identity-links.service.js';
import { type Match, matchOf } from './identity-match.plan.js';
import type { ExternalPerson, PendingSignIn } from './identity-provider.service.js';
import { type ConfiguredProvider, IdentityProviders } from './identity-providers.service.js';
import { IdentitySeals } from './identity-seal.service.js';
import { returnPath } from './return-path.policy.js';
import { RoleGrantRepository } from './role-grant.repository.js';
import { SignInThrottle } from './sign-in-throttle.service.js';
import { stranger } from './stranger.plan.js';

/** Long enough to scan a code, or to sign in there first. */
const PENDING_MS = 10 * 60_000;
const SEAL = 'sign-in';
const MAX_SUBJECT_BYTES = 255;
/** Refusals of somebody for whom the provider itself has vouched: each stands in the trail. */
const VOUCHED = new Set(['identity.unbound', 'account.disabled', 'account.left-unit']);

interface Sent extends PendingSignIn {
  providerId: string;
  path: string;
}

export interface Return extends Device {
  providerId: string;
  parameters: URLSearchParams;
  /** What the browser kept since the start. */
  sealed: string | null;
}

export type Outcome =
  | (SignedIn & { kind: 'signed-in'; path: string })
  | { kind: 'unbound'; pending: PendingLink; path: string };

/** 其他方式登录: a provider says who somebody is; which member that is, and whether he may enter, is ours to say. */
@Injectable()
export class ExternalSignIn {
  constructor(
    private readonly config: AppConfig,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly vault: Vault,
    private readonly members: Members,
    private readonly accounts: Accounts,
    private readonly grants: RoleGrantRepository,
    private readonly entrance: Entrance,
    private readonly providers: IdentityProviders,
    private readonly links: IdentityLinks,
    private readonly rows: IdentityLinkRepository,
    private readonly seals: IdentitySeals,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Where the browser goes, and what it must bring back. Nothing is written: anybody may ask.
   * @throws identity.provider-not-found, identity.unavailable
   */
  async start(
    providerId: string,
    wanted: string | undefined,
    userAgent: string,
  ): Promise<{ address: string; sealed: string }> {
    const { adapter } = this.providers.require(providerId);
    const sent: Sent = {
      providerId,
      path: returnPath(wanted),
      state: randomBytes(32).toString('base64url'),
      nonce: randomBytes(32).toString('base64url'),
      verifier: randomBytes(32).toString('base64url'),
      callback: this.callbackOf(providerId),
    };
    const address = await adapter.start(sent, userAgent);
    return { address, sealed: this.seals.seal(SEAL, sent, PENDING_MS) };
  }

  /**
   * A browser that comes back. It must be the one that was sent, and it comes back once; the session that it gets is
   * new, whatever it brought.
   *
   * @throws identity.expired, cancelled, refused, unavailable; account.disabled, account.left-unit
   */
  async finish(call: Return): Promise<Outcome> {
    const provider = this.providers.require(call.providerId);
    const sent = await this.spend(call);
    try {
      const person = await provider.adapter.finish(call.parameters, sent);
      requireSubject(person);
      return await this.admit(provider, person, call, sent.path);
    } catch (error) {
      await this.recordRefusal(call, error);
      throw error;
    }
  }

  /** The sign-in from which this browser comes back, which is over with that. */
  private async spend({ providerId, parameters, sealed }: Return): Promise<Sent> {
    const sent = this.seals.open<Sent>(SEAL, sealed);
    if (sent?.providerId !== providerId || parameters.get('state') !== sent.state) {
      throw identityErrors.expired();
    }
    const id = this.vault.lookupHash('identity-state', sent.state);
    const callback = { id, spentBy: newId(), spentAt: this.clock.now() };
    if (!(await this.database.transaction(() => this.rows.spend(callback)))) {
      throw identityErrors.expired();
    }
    return sent;
  }

  private async admit(
    { id: providerId, trusts }: ConfiguredProvider,
    person: ExternalPerson,
    call: Return,
    path: string,
  ): Promise<Outcome> {
    const { subject, name } = person;
    const link = await this.links.find(providerId, subject);
    const match = link ? null : await this.recognise(providerId, trusts, person);
    const memberId = link ? await this.members.survivorOf(link.memberId) : match?.memberId;
    if (memberId === undefined) {
      await this.recordRefusal(call, identityErrors.unbound());
      return { kind: 'unbound', pending: this.links.pend({ providerId, subject, name }), path };
    }
    await this.mustMayEnter(memberId);
    const signedIn = await this.database.transaction(async () => {
      const actor = stranger(memberId, call);
      const used = link ?? (await this.linkMatch(actor, { providerId, subject }, match));
      await this.links.used(used);
      const account = await this.accounts.openFor(actor, memberId);
      return this.entrance.open(account, call, { way: providerId });
    });
    return { kind: 'signed-in', path, ...signedIn };
  }

  /** Asked before anything is written. @throws account.disabled, account.left-unit */
  private async mustMayEnter(memberId: string): Promise<void> {
    const account = await this.accounts.findByMember(memberId);
    if (account?.state === 'disabled') throw accountErrors.disabled();
    if ((await this.members.unitsOf(memberId)).length === 0) throw accountErrors['left-unit']();
  }

  private linkMatch(
    actor: Actor,
    subject: { providerId: string; subject: string },
    match: Match | null,
  ): Promise<IdentityLink> {
    if (!match) throw identityErrors.unbound();
    return this.links.write(actor, subject, match.memberId, match.by);
  }

  /** Whom a trusted phone or ID card names. Who administers is not found so: he links himself, once. */
  private async recognise(
    providerId: string,
    trusts: IdentityTrust,
    { name, phone, idCard }: ExternalPerson,
  ): Promise<Match | null> {
    const match = matchOf({
      name,
      byIdCard: trusts.idCard && idCard ? await this.members.findByIdCard(idCard) : undefined,
      byPhone: trusts.phone && phone ? await this.members.findByPhone(phone) : undefined,
    });
    if (!match || (await this.administers(match.memberId))) return null;
    return (await this.rows.findOfMember(match.memberId, providerId)) ? null : match;
  }

  private async administers(memberId: string): Promise<boolean> {
    const held = await this.grants.unended(memberId, this.clock.now());
    return held.some(({ role }) => isAdministrator(role));
  }

  private async recordRefusal(call: Return, error: unknown): Promise<void> {
    const known = error instanceof DomainError ? error : null;
    if (!VOUCHED.has(known?.code ?? '') && !(await this.isWorthARow(call))) return;
    const cause = known?.details?.['cause'];
    await this.audit.record(stranger(undefined, call), 'account.sign-in-refused', {
      subject: 'identity-provider',
      subjectId: call.providerId,
      result: 'refused',
      details: { reason: known?.code ?? 'failed', ...(cause !== undefined && { cause }) },
    });
  }

  /** Anybody can come back with a code that he made up: a flood of that shows in the trail and does not fill it. */
  private async isWorthARow(call: Return): Promise<boolean> {
    const hearing = await this.throttle.hear(`provider:${call.providerId}`, call);
    return hearing.heard || hearing.worthARow;
  }

  private callbackOf(providerId: string): string {
    const base = this.config.publicUrl.replace(/\/+$/, '');
    return `${base}/api/v1/auth/providers/${providerId}/callback`;
  }
}

function requireSubject({ subject }: ExternalPerson): void {
  if (subject === '' || Buffer.byteLength(subject) > MAX_SUBJECT_BYTES) {
    throw identityErrors.refused({ cause: 'subject-too-long' });
  }
}
