import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { dateTime, day, id, longText, optional, reference, text } from './columns.js';

/** Numbers that were shown one by one, and members' requests to have their own data corrected. */
export class MemberRequests1795000012200 implements MigrationInterface {
  readonly name = 'MemberRequests1795000012200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(memberReveal());
    await queryRunner.createTable(changeRequest());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const memberReveal = () =>
  new Table({
    name: 'member_reveal',
    columns: [
      id(),
      id('actor_id'),
      id('member_id'),
      text('field', 10),
      text('reason', 200),
      dateTime('at'),
    ],
    indices: [{ columnNames: ['actor_id', 'at'] }, { columnNames: ['member_id'] }],
    foreignKeys: [reference('member_id', 'member')],
  });

const changeRequest = () =>
  new Table({
    name: 'change_request',
    columns: [
      id(),
      id('member_id'),
      longText('facts_cipher'),
      day('from_day', optional),
      text('note', 200),
      text('state', 12),
      id('open_key', { ...optional, isUnique: true }),
      dateTime('asked_at'),
      id('decided_by_id', optional),
      text('decided_by_name', 80, optional),
      dateTime('decided_at', optional),
      text('decision_note', 200, optional),
    ],
    indices: [{ columnNames: ['member_id'] }, { columnNames: ['state', 'asked_at'] }],
    foreignKeys: [reference('member_id', 'member')],
  });
