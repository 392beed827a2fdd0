import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn, TableIndex } from 'typeorm';
import { dateTime, id, integer, longText, optional, reference, text } from './columns.js';

export class AccountSecurity1795000015000 implements MigrationInterface {
  readonly name = 'AccountSecurity1795000015000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(setting());
    await queryRunner.addColumns('account', [
      new TableColumn(dateTime('password_set_at', optional)),
      new TableColumn(dateTime('change_password_from', optional)),
    ]);
    await queryRunner.addColumns('session', [
      new TableColumn(dateTime('seen_at', optional)),
      new TableColumn(dateTime('second_factor_at', optional)),
    ]);
    await queryRunner.createIndex('sign_in_trace', new TableIndex({ columnNames: ['failed_at'] }));
    await queryRunner.createTable(earlierPassword());
    await queryRunner.createTable(oneTimeCode());
    await queryRunner.createTable(secondFactor());
    await queryRunner.createTable(recoveryCode());
    await queryRunner.query(
      'UPDATE account SET password_set_at = created_at WHERE password_hash IS NOT NULL',
    );
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const setting = () =>
  new Table({
    name: 'setting',
    columns: [
      text('name', 60, { isPrimary: true }),
      longText('value'),
      dateTime('changed_at'),
      id('changed_by'),
    ],
  });

const earlierPassword = () =>
  new Table({
    name: 'earlier_password',
    columns: [id(), id('account_id'), text('password_hash', 160), dateTime('replaced_at')],
    indices: [{ columnNames: ['account_id', 'replaced_at'] }],
  });

const oneTimeCode = () =>
  new Table({
    name: 'one_time_code',
    columns: [
      id(),
      id('member_id'),
      text('kind', 12),
      text('code_hash', 64),
      text('phone_hash', 64, optional),
      text('open_key', 60, { isUnique: true, ...optional }),
      integer('tries'),
      id('created_by'),
      dateTime('created_at'),
      dateTime('expires_at'),
      dateTime('used_at', optional),
    ],
    indices: [
      { columnNames: ['member_id'] },
      { columnNames: ['phone_hash', 'created_at'] },
      { columnNames: ['expires_at'] },
    ],
    foreignKeys: [reference('member_id', 'member')],
  });

const secondFactor = () =>
  new Table({
    name: 'second_factor',
    columns: [
      id('account_id', { isPrimary: true }),
      text('secret_cipher', 200),
      dateTime('confirmed_at', optional),
      integer('last_step'),
      dateTime('created_at'),
    ],
    foreignKeys: [reference('account_id', 'account')],
  });

const recoveryCode = () =>
  new Table({
    name: 'recovery_code',
    columns: [id(), id('account_id'), text('code_hash', 64), dateTime('used_at', optional)],
    indices: [{ columnNames: ['account_id'] }],
  });
