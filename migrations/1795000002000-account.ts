import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { dateTime, id, integer, longText, optional, reference, text } from './columns.js';

export class Account1795000002000 implements MigrationInterface {
  readonly name = 'Account1795000002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(account());
    await queryRunner.createTable(session());
    await queryRunner.createTable(roleGrant());
    await queryRunner.createTable(signInTrace());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const account = () =>
  new Table({
    name: 'account',
    columns: [
      id(),
      id('member_id', { isUnique: true }),
      text('login_name', 40, { isUnique: true }),
      text('password_hash', 160, optional),
      text('state', 12),
      dateTime('created_at'),
    ],
    foreignKeys: [reference('member_id', 'member')],
  });

const session = () =>
  new Table({
    name: 'session',
    columns: [
      id(),
      text('token_hash', 64, { isUnique: true }),
      id('account_id'),
      dateTime('created_at'),
      dateTime('expires_at'),
      dateTime('ends_at'),
      dateTime('closed_at', optional),
      text('address', 64),
      text('user_agent', 200),
    ],
    indices: [{ columnNames: ['account_id'] }, { columnNames: ['expires_at'] }],
    foreignKeys: [reference('account_id', 'account')],
  });

const roleGrant = () =>
  new Table({
    name: 'role_grant',
    columns: [
      id(),
      id('member_id'),
      text('role', 20),
      id('unit_id'),
      dateTime('valid_from'),
      dateTime('valid_to', optional),
      text('reason', 200),
      id('granted_by'),
      dateTime('granted_at'),
    ],
    indices: [{ columnNames: ['member_id'] }, { columnNames: ['unit_id'] }],
    foreignKeys: [reference('member_id', 'member'), reference('unit_id', 'unit')],
  });

const signInTrace = () =>
  new Table({
    name: 'sign_in_trace',
    columns: [
      text('id', 64, { isPrimary: true }),
      text('source', 64),
      longText('attempts'),
      integer('turned_away'),
      dateTime('failed_at', optional),
      dateTime('succeeded_at', optional),
      dateTime('touched_at'),
    ],
    indices: [{ columnNames: ['source', 'failed_at'] }, { columnNames: ['touched_at'] }],
  });
