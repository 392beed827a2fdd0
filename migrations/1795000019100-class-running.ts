import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn } from 'typeorm';
import { boolean, dateTime, day, id, integer, longText, optional, text } from './columns.js';

/** Running and closing a training class: attendance, leave, results, certificates; and half-days in the ledger. */
export class ClassRunning1795000019100 implements MigrationInterface {
  readonly name = 'ClassRunning1795000019100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(classMark());
    await queryRunner.createTable(classLeave());
    await queryRunner.createTable(classOutcome());
    await queryRunner.createTable(classCertificate());
    await queryRunner.createTable(classCertificateSerial());
    await queryRunner.createTable(classTry());
    await queryRunner.addColumn('credit_entry', new TableColumn(integer('half_days', optional)));
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const classMark = () =>
  new Table({
    name: 'class_mark',
    columns: [
      id(),
      id('class_id'),
      id('member_id'),
      text('half_day', 24),
      integer('revision'),
      text('attendance', 12),
      text('source', 12),
      text('reason', 200, optional),
      id('marked_by_id'),
      text('marked_by_name', 80),
      dateTime('marked_at'),
    ],
    indices: [
      {
        name: 'class_mark_once',
        columnNames: ['class_id', 'member_id', 'half_day', 'revision'],
        isUnique: true,
      },
      { name: 'class_mark_roll', columnNames: ['class_id', 'half_day'] },
    ],
  });

const classLeave = () =>
  new Table({
    name: 'class_leave',
    columns: [
      id(),
      id('class_id'),
      id('member_id'),
      longText('half_days'),
      text('reason', 200),
      text('level', 12),
      text('state', 12),
      text('open_key', 80, { ...optional, isUnique: true }),
      dateTime('asked_at'),
      id('decided_by_id', optional),
      text('decided_by_name', 80, optional),
      dateTime('decided_at', optional),
      text('decision_note', 200, optional),
    ],
    indices: [
      { columnNames: ['class_id', 'state', 'asked_at'] },
      { columnNames: ['class_id', 'member_id'] },
    ],
  });

const classOutcome = () =>
  new Table({
    name: 'class_outcome',
    columns: [
      id('class_id', { isPrimary: true }),
      id('member_id', { isPrimary: true }),
      boolean('override_complete', optional),
      text('override_reason', 200, optional),
      id('overridden_by_id', optional),
      dateTime('overridden_at', optional),
      boolean('completed', optional),
      text('working', 500, optional),
      integer('half_days', optional),
      integer('amount_hundredths', optional),
      dateTime('decided_at', optional),
    ],
  });

const classCertificate = () =>
  new Table({
    name: 'class_certificate',
    columns: [
      id(),
      text('number', 40, { isUnique: true }),
      text('code', 20, { isUnique: true }),
      id('class_id'),
      id('member_id'),
      integer('issue'),
      text('holder_name', 80),
      text('class_name', 100),
      text('organiser_name', 120),
      day('starts_on'),
      day('ends_on'),
      integer('amount_hundredths'),
      boolean('excellent'),
      dateTime('issued_at'),
      id('issued_by_id'),
      dateTime('voided_at', optional),
      text('void_reason', 200, optional),
    ],
    indices: [
      { columnNames: ['class_id', 'member_id', 'issue'], isUnique: true },
      { columnNames: ['member_id', 'issued_at'] },
    ],
  });

const classCertificateSerial = () =>
  new Table({
    name: 'class_certificate_serial',
    columns: [integer('year', { isPrimary: true }), integer('last')],
  });

const classTry = () =>
  new Table({
    name: 'class_try',
    columns: [text('id', 43, { isPrimary: true }), dateTime('since'), integer('tries')],
    indices: [{ columnNames: ['since'] }],
  });
