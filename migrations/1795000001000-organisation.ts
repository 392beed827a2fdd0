import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { dateTime, day, id, integer, optional, reference, text } from './columns.js';

export class Organisation1795000001000 implements MigrationInterface {
  readonly name = 'Organisation1795000001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(unit());
    await queryRunner.createTable(member());
    await queryRunner.createTable(membership());
    await queryRunner.createTable(appointment());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const unit = () =>
  new Table({
    name: 'unit',
    columns: [
      id(),
      text('line', 16),
      text('kind', 20),
      text('name', 120),
      id('parent_id', optional),
      text('path', 500),
      integer('depth'),
      integer('order'),
      text('order_path', 120),
      day('valid_from'),
      day('valid_to', optional),
      dateTime('created_at'),
    ],
    indices: [{ columnNames: ['path'] }, { columnNames: ['parent_id'] }],
    foreignKeys: [reference('parent_id', 'unit')],
  });

const member = () =>
  new Table({
    name: 'member',
    columns: [
      id(),
      text('name', 80),
      text('gender', 2),
      day('birth_day'),
      text('id_card_cipher', 160),
      text('id_card_hash', 64, { isUnique: true }),
      text('id_card_mask', 20),
      text('phone_cipher', 160, optional),
      text('phone_hash', 64, optional),
      text('phone_mask', 20, optional),
      text('political_status', 10),
      text('personnel_category', 10),
      dateTime('created_at'),
    ],
    indices: [{ columnNames: ['phone_hash'] }],
  });

const membership = () =>
  new Table({
    name: 'membership',
    columns: [
      id(),
      id('member_id'),
      id('unit_id'),
      text('line', 16),
      text('kind', 12),
      integer('order'),
      day('from_day'),
      day('to_day', optional),
      text('open_key', 60, { ...optional, isUnique: true }),
    ],
    indices: [{ columnNames: ['unit_id', 'open_key'] }, { columnNames: ['member_id'] }],
    foreignKeys: [reference('member_id', 'member'), reference('unit_id', 'unit')],
  });

const appointment = () =>
  new Table({
    name: 'appointment',
    columns: [
      id(),
      id('member_id'),
      text('title', 120),
      text('post_level', 10, optional),
      text('grade', 10, optional),
      text('authority', 10, optional),
      text('party_post', 10, optional),
      day('from_day'),
      day('to_day', optional),
      id('open_key', { ...optional, isUnique: true }),
    ],
    indices: [{ columnNames: ['member_id'] }],
    foreignKeys: [reference('member_id', 'member')],
  });
