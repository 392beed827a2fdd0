import { Injectable, Logger } from '@nestjs/common';
import { Client, InvalidCredentialsError } from 'ldapts';
import type { LdapConfig } from '#platform';
import { type DirectoryEntry, type DirectoryPerson, personIn } from './directory-entry.plan.js';
import { identityErrors } from './identity.errors.js';

const CONNECT_MS = 5000;
/** For one page. */
const ANSWER_MS = 30_000;
/** What is binary on Active Directory. */
const BINARY = ['objectGUID', 'objectSid'];

/** Reads a directory (LDAP, Active Directory) in pages, so that thousands cost no more memory than some hundred. */
@Injectable()
export class DirectoryReader {
  private readonly logger = new Logger(DirectoryReader.name);

  /** @throws identity.directory-refused, identity.directory-unavailable */
  async *people(config: LdapConfig): AsyncGenerator<DirectoryPerson[]> {
    const { url, bindDn, password, base, filter, pageSize, attributes } = config;
    const client = new Client({ url, connectTimeout: CONNECT_MS, timeout: ANSWER_MS });
    try {
      await client.bind(bindDn, password);
      const pages = client.searchPaginated(base, {
        scope: 'sub',
        filter,
        paged: { pageSize },
        attributes: Object.values(attributes).filter((name) => name !== undefined),
        explicitBufferAttributes: BINARY,
      });
      for await (const { searchEntries } of pages) {
        const people = searchEntries.map((entry) => personIn(entry as DirectoryEntry, attributes));
        yield people.filter((person) => person !== null);
      }
    } catch (error) {
      throw this.refusal(config.id, error);
    } finally {
      await client.unbind().catch(() => undefined);
    }
  }

  /** The library's word is for the operator; it may name the directory's inside, so nobody else sees it. */
  private refusal(id: string, error: unknown): Error {
    this.logger.warn(`directory ${id}: ${error instanceof Error ? error.message : String(error)}`);
    return error instanceof InvalidCredentialsError
      ? identityErrors['directory-refused']()
      : identityErrors['directory-unavailable']();
  }
}
