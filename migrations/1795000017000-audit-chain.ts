import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table, TableColumn, TableIndex } from 'typeorm';
import { boolean, dateTime, id, integer, longText, optional, text } from './columns.js';
import { insertRow } from './rows.js';

const CHAINS = 32;

/** The audit trail in sealed chains, what anchoring and the rotation of the secret need. */
export class AuditChain1795000017000 implements MigrationInterface {
  readonly name = 'AuditChain1795000017000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns('audit_record', auditColumns());
    await queryRunner.query(
      "UPDATE audit_record SET area = SUBSTR(action, 1, INSTR(action, '.') - 1)",
    );
    await queryRunner.createIndices('audit_record', auditIndices());
    await queryRunner.createTable(auditHead());
    for (let chain = 0; chain < CHAINS; chain += 1) {
      await insertRow(queryRunner, 'audit_head', { chain, sequence: 0, mac: '' });
    }
    await queryRunner.addColumns('credit_head', [
      new TableColumn(text('key_id', 12, optional)),
      new TableColumn(dateTime('changed_at', optional)),
    ]);
    await queryRunner.createIndex(
      'credit_head',
      new TableIndex({ name: 'credit_head_changed', columnNames: ['changed_at'] }),
    );
    await queryRunner.addColumn('media_asset', new TableColumn(text('key_id', 12, optional)));
    await queryRunner.createTable(integrityCheck());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const auditColumns = () =>
  [
    text('area', 60, { default: "''" }),
    text('result', 10, { default: "'done'" }),
    text('user_agent', 200, optional),
    integer('chain', optional),
    integer('sequence', optional),
    text('mac', 43, optional),
  ].map((column) => new TableColumn(column));

/** One for each filter of the list, ending in the time by which it is sorted. */
const auditIndices = () => [
  ...[
    ['area', 'area'],
    ['actor', 'actor_id'],
    ['name', 'actor_name'],
    ['subject', 'subject'],
    ['subject_id', 'subject_id'],
    ['result', 'result'],
    ['address', 'address'],
  ].map(
    ([name, column = '']) =>
      new TableIndex({ name: `audit_record_${name}`, columnNames: [column, 'at'] }),
  ),
  new TableIndex({
    name: 'audit_record_chain',
    columnNames: ['chain', 'sequence'],
    isUnique: true,
  }),
];

const auditHead = () =>
  new Table({
    name: 'audit_head',
    columns: [
      integer('chain', { isPrimary: true }),
      integer('sequence'),
      text('mac', 43),
      text('key_id', 12, optional),
    ],
  });

const integrityCheck = () =>
  new Table({
    name: 'integrity_check',
    columns: [id(), text('kind', 16), dateTime('at'), boolean('sound'), longText('details')],
    indices: [{ columnNames: ['kind', 'at'] }],
  });
