import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { ClassCertificate } from './class-certificate.entity.js';
import { ClassCertificateSerial } from './class-certificate-serial.entity.js';

@Injectable()
export class ClassCertificateRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ClassCertificate);
  }

  async insert(rows: ClassCertificate[]): Promise<void> {
    if (rows.length > 0) await this.rows.insert(rows);
  }

  async change(id: string, change: Partial<ClassCertificate>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  find(id: string): Promise<ClassCertificate | null> {
    return this.rows.findOneBy({ id });
  }

  async lock(id: string): Promise<ClassCertificate | null> {
    const [row] = await this.database.lockRows(ClassCertificate, 'id', [id]);
    return row ?? null;
  }

  /** By the unique index on the code. */
  findByCode(code: string): Promise<ClassCertificate | null> {
    return this.rows.findOneBy({ code });
  }

  /** By (class, member, issue). */
  ofClass(classId: string): Promise<ClassCertificate[]> {
    return this.rows.find({ where: { classId }, order: { number: 'ASC' } });
  }

  /** The one that holds, where there is one. By (class, member, issue). */
  async valid(classId: string, memberId: string): Promise<ClassCertificate | null> {
    const rows = await this.rows.findBy({ classId, memberId });
    return rows.find(({ voidedAt }) => voidedAt === null) ?? null;
  }

  /** Newest first; by (member, issued at). */
  async ofMembers(memberIds: string[]): Promise<ClassCertificate[]> {
    const query = this.rows
      .createQueryBuilder('certificate')
      .where('certificate.memberId IN (:...memberIds)', { memberIds })
      .orderBy('certificate.issuedAt', 'DESC')
      .addOrderBy('certificate.number', 'DESC');
    return query.take(200).getMany();
  }

  /** Takes so many numbers of a year, under the lock of its row. @returns the first of them. */
  async takeNumbers(year: number, count: number): Promise<number> {
    const serials = this.database.repository(ClassCertificateSerial);
    await serials
      .createQueryBuilder()
      .insert()
      .values({ year, last: 0 })
      .orUpdate(['year'], ['year'])
      .updateEntity(false)
      .execute();
    const [row] = await this.database.lockRows(ClassCertificateSerial, 'year', [year]);
    const last = row?.last ?? 0;
    await serials.update({ year }, { last: last + count });
    return last + 1;
  }
}
