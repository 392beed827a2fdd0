import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Clock, Database, newId, Vault } from '#platform';
import { Members } from '#organisation';
import { identityErrors } from './identity.errors.js';
import { IdentityLink, type LinkSource } from './identity-link.entity.js';
import { IdentityLinkRepository } from './identity-link.repository.js';
import { identityLinkView, type IdentityLinkView } from './identity-link.view.js';
import { IdentityProviders } from './identity-providers.service.js';
import { IdentitySeals } from './identity-seal.service.js';

const PURPOSE = 'identity-subject';
/** Long enough to find one's password and sign in with it. */
const PENDING_MS = 15 * 60_000;
const SEAL = 'pending-link';

/** Somebody at a provider of whom it is not known who he is. */
export interface Stranger {
  providerId: string;
  subject: string;
  name: string | null;
}

/** Told to the page: a name of the pending link, not the link. */
export interface PendingLink {
  id: string;
  /** For the browser that came back from the provider, and for no other. */
  sealed: string;
}

export interface PendingView {
  id: string;
  title: string;
  /** What the provider calls the person, where it tells. */
  name: string | null;
}

/** 已绑定的登录方式: which person at which provider a member is. */
@Injectable()
export class IdentityLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly vault: Vault,
    private readonly members: Members,
    private readonly seals: IdentitySeals,
    private readonly providers: IdentityProviders,
    private readonly links: IdentityLinkRepository,
  ) {}

  /** One's own, those of a record that was merged into one's own among them. */
  async list(actor: Actor): Promise<IdentityLinkView[]> {
    const records = await this.members.recordsOf(actor.memberId);
    const links = await this.links.listOfRecords(records);
    return links.map((link) => identityLinkView(link, this.providers.titleOf(link.providerId)));
  }

  /** @throws identity.link-not-found, for another member's too */
  async remove(actor: Actor, id: string): Promise<void> {
    const records = await this.members.recordsOf(actor.memberId);
    await this.database.transaction(async () => {
      if (!(await this.links.remove(id, records))) throw identityErrors['link-not-found']();
      await this.audit.record(actor, 'identity.unlink', {
        subject: 'identity-link',
        subjectId: id,
      });
    });
  }

  /** Lets the browser that shows `sealed` link the person once somebody has signed in there by password. */
  pend(stranger: Stranger): PendingLink {
    const id = newId();
    return { id, sealed: this.seals.seal(SEAL, { id, ...stranger }, PENDING_MS) };
  }

  /** Who waits to be linked in this browser; null when nobody does. */
  pending(sealed: string | null): PendingView | null {
    const waiting = this.seals.open<Stranger & { id: string }>(SEAL, sealed);
    if (!waiting) return null;
    const { id, providerId, name } = waiting;
    return { id, title: this.providers.titleOf(providerId), name };
  }

  /**
   * Links the person who waits in the caller's browser to the caller. The id, which the page shows, must be that of
   * the sealed one, which only this browser has: an address that somebody was sent links nobody.
   *
   * @throws identity.pending-expired, linked-elsewhere, linked-already
   */
  async claim(actor: Actor, id: string, sealed: string | null): Promise<IdentityLinkView> {
    const waiting = this.seals.open<Stranger & { id: string }>(SEAL, sealed);
    if (!waiting || waiting.id !== id) throw identityErrors['pending-expired']();
    const { providerId, subject } = waiting;
    const link = await this.write(actor, { providerId, subject }, actor.memberId, 'member');
    return identityLinkView(link, this.providers.titleOf(providerId));
  }

  async find(providerId: string, subject: string): Promise<IdentityLink | null> {
    const hashes = this.vault.lookupHashes(PURPOSE, subject);
    const [link] = await this.links.findBySubjects(providerId, hashes);
    return link ?? null;
  }

  /** Who of these people of a provider or directory is which member, by what they are called there. */
  async membersOf(providerId: string, subjects: string[]): Promise<Map<string, string>> {
    const hashOf = new Map<string, string>();
    for (const subject of subjects) {
      for (const hash of this.vault.lookupHashes(PURPOSE, subject)) hashOf.set(hash, subject);
    }
    const links = await this.links.findBySubjects(providerId, [...hashOf.keys()]);
    return new Map(links.map((link) => [hashOf.get(link.subjectHash) ?? '', link.memberId]));
  }

  /** The members whom the provider or directory ever named. */
  async membersAt(providerId: string): Promise<string[]> {
    return (await this.links.listOfProvider(providerId)).map(({ memberId }) => memberId);
  }

  /** Who of a directory is which member, within the open unit of work; what was known before stays as it was. */
  async remember(providerId: string, members: Map<string, string>): Promise<void> {
    const known = await this.membersOf(providerId, [...members.keys()]);
    const fresh = [...members].filter(([subject]) => !known.has(subject));
    const links = fresh.map(([subject, memberId]) =>
      this.build(providerId, subject, memberId, 'directory'),
    );
    await this.links.insertFree(links);
  }

  async used(link: IdentityLink): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(() => this.links.touch(link.id, now));
  }

  /**
   * Writes a link; who may was settled by the caller. The same link once more is no fault.
   * @throws identity.linked-elsewhere, identity.linked-already
   */
  async write(
    actor: Actor,
    { providerId, subject }: Pick<Stranger, 'providerId' | 'subject'>,
    memberId: string,
    source: LinkSource,
  ): Promise<IdentityLink> {
    return this.database.transaction(async () => {
      const known = await this.find(providerId, subject);
      if (known) return this.mustBeOf(known, memberId);
      const link = this.build(providerId, subject, memberId, source);
      if (!(await this.links.insertIfFree(link))) {
        const other = await this.find(providerId, subject);
        if (other) return this.mustBeOf(other, memberId);
        throw identityErrors['linked-already']();
      }
      await this.audit.record(actor, 'identity.link', {
        subject: 'identity-link',
        subjectId: link.id,
        details: { memberId, provider: providerId, by: source },
      });
      return link;
    });
  }

  private async mustBeOf(link: IdentityLink, memberId: string): Promise<IdentityLink> {
    const owner = await this.members.survivorOf(link.memberId);
    if (owner !== memberId) throw identityErrors['linked-elsewhere']();
    return link;
  }

  private build(
    providerId: string,
    subject: string,
    memberId: string,
    source: LinkSource,
  ): IdentityLink {
    return Object.assign(new IdentityLink(), {
      id: newId(),
      providerId,
      subjectCipher: this.vault.encrypt(subject),
      subjectHash: this.vault.lookupHash(PURPOSE, subject),
      memberId,
      source,
      linkedAt: this.clock.now(),
      lastUsedAt: null,
    });
  }
}
