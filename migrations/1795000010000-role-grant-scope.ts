import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { longText, optional, text } from './columns.js';

/** A grant may be narrowed to people of a line and of a 管理权限; a report keeps whom it was asked about. */
export class RoleGrantScope1795000010000 implements MigrationInterface {
  readonly name = 'RoleGrantScope1795000010000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns('role_grant', [
      new TableColumn(text('line', 16, optional)),
      new TableColumn(text('authority', 10, optional)),
    ]);
    await queryRunner.addColumn('report', new TableColumn(longText('scopes', optional)));
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
