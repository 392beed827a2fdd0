import { Injectable } from '@nestjs/common';
import {
  Member,
  Membership,
  type PeopleScope,
  peopleParameters,
  Unit,
  withinPeopleScopes,
} from '#organisation';
import { Database, type PageRequest, pageWindow } from '#platform';
import { type FindOptionsWhere, MoreThan } from 'typeorm';
import { ClassImport } from './class-import.entity.js';
import { ClassImportRow, type ClassImportVerdict } from './class-import-row.entity.js';

const ROWS_PER_INSERT = 100;

/** Somebody who is meant by a row. */
export interface Candidate {
  memberId: string;
  name: string;
  unitName: string;
}

@Injectable()
export class ClassImportRepository {
  constructor(private readonly database: Database) {}

  private get runs() {
    return this.database.repository(ClassImport);
  }

  private get rows() {
    return this.database.repository(ClassImportRow);
  }

  async insert(run: ClassImport, rows: ClassImportRow[]): Promise<void> {
    await this.runs.insert(run);
    for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
      await this.rows.insert(rows.slice(at, at + ROWS_PER_INSERT));
    }
  }

  find(classId: string, id: string): Promise<ClassImport | null> {
    return this.runs.findOneBy({ id, classId });
  }

  /** Newest first, by the index on (class, created at). */
  list(classId: string, page: PageRequest): Promise<[ClassImport[], number]> {
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return this.runs.findAndCount({ where: { classId }, order, ...pageWindow(page) });
  }

  /** @returns false where somebody else had ended it. */
  async end(id: string, change: Pick<ClassImport, 'state' | 'finishedAt'>): Promise<boolean> {
    const { affected } = await this.runs.update({ id, state: 'checked' }, change);
    return affected === 1;
  }

  /** In the order of the sheet, by the primary key or the index on the verdict. */
  page(
    importId: string,
    verdict: ClassImportVerdict | null,
    page: PageRequest,
  ): Promise<[ClassImportRow[], number]> {
    const where: FindOptionsWhere<ClassImportRow> = { importId, ...(verdict && { verdict }) };
    return this.rows.findAndCount({ where, order: { line: 'ASC' }, ...pageWindow(page) });
  }

  /** What is to be written. */
  toWrite(importId: string): Promise<ClassImportRow[]> {
    return this.rows.find({
      where: { importId, verdict: 'new', line: MoreThan(0) },
      order: { line: 'ASC' },
    });
  }

  /**
   * Those of one name within the scopes, each with the unit to which he belongs on the scope's line. By the
   * index of `membership` on (line, kind, to_day, name …).
   */
  named(name: string, scopes: PeopleScope[]): Promise<Candidate[]> {
    return this.belonging(scopes)
      .andWhere('membership.memberName = :name', { name })
      .andWhere("membership.kind = 'main' AND membership.toDay IS NULL")
      .limit(50)
      .getRawMany<Candidate>();
  }

  /** Whether a member belongs to one of the scopes. */
  async isWithin(memberId: string, scopes: PeopleScope[]): Promise<boolean> {
    const found = await this.belonging(scopes)
      .andWhere('membership.memberId = :memberId', { memberId })
      .limit(1)
      .getRawMany();
    return found.length > 0;
  }

  private belonging(scopes: PeopleScope[]) {
    return this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin(Unit, 'unit', 'unit.id = membership.unitId')
      .innerJoin(Member, 'member', 'member.id = membership.memberId')
      .select('membership.memberId', 'memberId')
      .addSelect('member.name', 'name')
      .addSelect('unit.name', 'unitName')
      .where('membership.openKey IS NOT NULL')
      .andWhere(withinPeopleScopes(scopes))
      .setParameters(peopleParameters(scopes));
  }
}
