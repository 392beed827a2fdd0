import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn, TableForeignKey } from 'typeorm';
import { id, optional, reference, text } from './columns.js';

const LINES = ['administrative', 'party', 'site'];

/** A grant names the unit in which its holder worked when it was given, and why it was closed. */
export class RoleGrantWorkplace1795000010001 implements MigrationInterface {
  readonly name = 'RoleGrantWorkplace1795000010001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns('role_grant', [
      new TableColumn(id('held_at_unit_id', optional)),
      new TableColumn(text('close_reason', 200, optional)),
      new TableColumn(id('closed_by', optional)),
    ]);
    await queryRunner.createForeignKey(
      'role_grant',
      new TableForeignKey(reference('held_at_unit_id', 'unit')),
    );
    await queryRunner.query(`UPDATE role_grant SET held_at_unit_id = ${firstWorkplace()}`);
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Where the holder belongs now, on the administrative line if anywhere. */
function firstWorkplace(): string {
  const onLine = (line: string) =>
    `(SELECT unit_id FROM membership WHERE membership.member_id = role_grant.member_id
      AND membership.line = '${line}' AND membership.open_key IS NOT NULL)`;
  return `COALESCE(${LINES.map(onLine).join(', ')})`;
}
