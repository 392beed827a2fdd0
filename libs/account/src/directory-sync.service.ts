import { Injectable } from '@nestjs/common';
import {
  type Actor,
  AppConfig,
  Audit,
  Database,
  hasRole,
  type LdapConfig,
  platformErrors,
} from '#platform';
import { ImportRuns, Members, type RawRow, type Unit, Units } from '#organisation';
import type { DirectoryPerson } from './directory-entry.plan.js';
import { DirectoryMatching, type Reading } from './directory-match.service.js';
import { DirectoryReader } from './directory-reader.service.js';
import {
  type DirectorySyncView,
  type DirectoryView,
  type GoneView,
  goneView,
  unmatchedView,
} from './directory-sync.view.js';
import { identityErrors } from './identity.errors.js';
import { IdentityLinks } from './identity-links.service.js';

const LISTED = 200;

/** What was found while a directory was read from its beginning to its end. */
interface Tally {
  people: number;
  /** Directory id → member, of those who are certainly somebody. */
  members: Map<string, string>;
  unmatched: DirectoryPerson[];
}

/**
 * 目录同步: the people of a directory as an import that shows each one's verdict and changes nothing until it is
 * confirmed. Who is not recognised is named and never made up; who is gone from the directory is named and never closed.
 */
@Injectable()
export class DirectorySyncs {
  private readonly directories: LdapConfig[];

  constructor(
    config: AppConfig,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly units: Units,
    private readonly members: Members,
    private readonly imports: ImportRuns,
    private readonly reader: DirectoryReader,
    private readonly matching: DirectoryMatching,
    private readonly links: IdentityLinks,
  ) {
    this.directories = config.identityProviders.filter((provider) => provider.kind === 'ldap');
  }

  /** @throws platform.forbidden */
  list(actor: Actor): DirectoryView[] {
    if (!hasRole(actor, 'platform-admin')) throw platformErrors.forbidden();
    return this.directories.map(({ id, title }) => ({ id, title }));
  }

  /**
   * Reads the whole directory; a reading that breaks off leaves nothing. The platform remembers who is who, so that
   * the next reading knows those without an ID card too.
   *
   * @throws platform.forbidden, organisation.unit-not-found, identity.directory-not-found, directory-unavailable,
   * directory-refused, directory-empty
   */
  async start(
    actor: Actor,
    { providerId, unitId }: { providerId: string; unitId: string },
  ): Promise<DirectorySyncView> {
    const unit = await this.units.requireInScope(actor, 'platform-admin', unitId);
    const directory = this.directories.find(({ id }) => id === providerId);
    if (!directory) throw identityErrors['directory-not-found']();
    const tally: Tally = { people: 0, members: new Map(), unmatched: [] };
    const reading = { actor, providerId, unit, unitNames: new Map<string, string>() };
    const importId = await this.stage(reading, directory, tally);
    if (tally.people === 0) throw identityErrors['directory-empty']();
    const gone = await this.gone(providerId, unit, new Set(tally.members.values()));
    const { people, members, unmatched } = tally;
    const view = {
      importId,
      people,
      matched: people - unmatched.length,
      unmatched: unmatched.slice(0, LISTED).map(unmatchedView),
      unmatchedTotal: unmatched.length,
      gone: gone.slice(0, LISTED),
      goneTotal: gone.length,
    };
    await this.remember(actor, { providerId, unitId }, members, view);
    return view;
  }

  /** The import of all who were recognised; none when nobody was. */
  private async stage(
    reading: Reading,
    directory: LdapConfig,
    tally: Tally,
  ): Promise<string | null> {
    const rows = this.rows(reading, directory, tally);
    const first = await rows.next();
    if (first.done) return null;
    const run = await this.imports.startFromRows(reading.actor, {
      kind: 'members',
      unitId: reading.unit.id,
      source: 'directory',
      name: directory.title,
      rows: after(first.value, rows),
    });
    return run.id;
  }

  private async *rows(
    reading: Reading,
    directory: LdapConfig,
    tally: Tally,
  ): AsyncGenerator<RawRow, void> {
    for await (const page of this.reader.people(directory)) {
      const found = await this.matching.recognise(reading, page);
      tally.people += page.length;
      for (const [at, person] of page.entries()) {
        const recognised = found[at];
        if (!recognised) {
          tally.unmatched.push(person);
          continue;
        }
        const { memberId, row } = recognised;
        if (memberId !== null) tally.members.set(person.directoryId, memberId);
        yield row;
      }
    }
  }

  private async gone(providerId: string, unit: Unit, seen: Set<string>): Promise<GoneView[]> {
    const known = await this.links.membersAt(providerId);
    const summaries = await this.members.summariesOf(known.filter((id) => !seen.has(id)));
    return summaries.filter(({ unitPath }) => unitPath.startsWith(unit.path)).map(goneView);
  }

  private async remember(
    actor: Actor,
    { providerId, unitId }: { providerId: string; unitId: string },
    members: Map<string, string>,
    { importId, people, matched, unmatchedTotal, goneTotal }: DirectorySyncView,
  ): Promise<void> {
    await this.database.transaction(async () => {
      await this.links.remember(providerId, members);
      await this.audit.record(actor, 'directory.read', {
        subject: 'identity-provider',
        subjectId: providerId,
        details: { unitId, importId, people, matched, unmatched: unmatchedTotal, gone: goneTotal },
      });
    });
  }
}

async function* after<T>(first: T, rest: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  yield first;
  yield* rest;
}
