import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In, LessThan, Not } from 'typeorm';
import { IdentityLink } from './identity-link.entity.js';
import { SpentCallback } from './spent-callback.entity.js';

const HASHES_PER_QUERY = 500;

@Injectable()
export class IdentityLinkRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(IdentityLink);
  }

  /** By the unique index on provider and subject. @param subjectHashes under every secret that is known */
  async findBySubjects(providerId: string, subjectHashes: string[]): Promise<IdentityLink[]> {
    const found: IdentityLink[] = [];
    for (let at = 0; at < subjectHashes.length; at += HASHES_PER_QUERY) {
      const some = In(subjectHashes.slice(at, at + HASHES_PER_QUERY));
      found.push(...(await this.rows.findBy({ providerId, subjectHash: some })));
    }
    return found;
  }

  /** By the unique index on member and provider. */
  findOfMember(memberId: string, providerId: string): Promise<IdentityLink | null> {
    return this.rows.findOneBy({ memberId, providerId });
  }

  /** By which a member signs in, under each of his records; that a directory lists him is no way in. */
  listOfRecords(memberIds: string[]): Promise<IdentityLink[]> {
    const where = { memberId: In(memberIds), source: Not('directory' as const) };
    return this.rows.find({ where, order: { linkedAt: 'ASC', id: 'ASC' } });
  }

  listOfProvider(providerId: string): Promise<IdentityLink[]> {
    return this.rows.findBy({ providerId });
  }

  /** Unless the subject or the member has a link at that provider: of several callers one writes. */
  async insertIfFree(link: IdentityLink): Promise<boolean> {
    const insert = this.rows.createQueryBuilder().insert().values(link).orIgnore();
    await insert.updateEntity(false).execute();
    return this.rows.existsBy({ id: link.id });
  }

  /** Those of them whose subject and member have no link there yet. */
  async insertFree(links: IdentityLink[]): Promise<void> {
    for (let at = 0; at < links.length; at += HASHES_PER_QUERY) {
      const some = links.slice(at, at + HASHES_PER_QUERY);
      const insert = this.rows.createQueryBuilder().insert().values(some).orIgnore();
      await insert.updateEntity(false).execute();
    }
  }

  async touch(id: string, lastUsedAt: Date): Promise<void> {
    await this.rows.update({ id }, { lastUsedAt });
  }

  /** @returns false when the member has no such link. */
  async remove(id: string, memberIds: string[]): Promise<boolean> {
    const memberId = In(memberIds);
    const { affected } = await this.rows.delete({ id, memberId, source: Not('directory') });
    return affected === 1;
  }

  /** @returns whether this call was the first with that id. */
  async spend(callback: SpentCallback): Promise<boolean> {
    const spent = this.database.repository(SpentCallback);
    const insert = spent.createQueryBuilder().insert().values(callback).orIgnore();
    await insert.updateEntity(false).execute();
    return spent.existsBy({ id: callback.id, spentBy: callback.spentBy });
  }

  async purgeSpent(before: Date): Promise<void> {
    await this.database.repository(SpentCallback).delete({ spentAt: LessThan(before) });
  }
}
