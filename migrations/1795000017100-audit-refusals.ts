import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableIndex } from 'typeorm';

/** What was refused in one area: 2 s among a million rows by either filter alone. */
export class AuditRefusals1795000017100 implements MigrationInterface {
  readonly name = 'AuditRefusals1795000017100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex(
      'audit_record',
      new TableIndex({
        name: 'audit_record_area_result',
        columnNames: ['area', 'result', 'at'],
      }),
    );
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
