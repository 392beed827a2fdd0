import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { dateTime, id, optional, reference, text } from './columns.js';

export class Identity1795000016000 implements MigrationInterface {
  readonly name = 'Identity1795000016000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(identityLink());
    await queryRunner.createTable(spentCallback());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const identityLink = () =>
  new Table({
    name: 'identity_link',
    columns: [
      id(),
      text('provider_id', 31),
      text('subject_cipher', 400),
      text('subject_hash', 64),
      id('member_id'),
      text('source', 12),
      dateTime('linked_at'),
      dateTime('last_used_at', optional),
    ],
    indices: [
      { columnNames: ['provider_id', 'subject_hash'], isUnique: true },
      { columnNames: ['member_id', 'provider_id'], isUnique: true },
    ],
    foreignKeys: [reference('member_id', 'member')],
  });

const spentCallback = () =>
  new Table({
    name: 'spent_callback',
    columns: [text('id', 64, { isPrimary: true }), id('spent_by'), dateTime('spent_at')],
    indices: [{ columnNames: ['spent_at'] }],
  });
