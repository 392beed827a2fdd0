import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { dateTime, day, id, integer, longText, optional, text } from './columns.js';
import { insertRow } from './rows.js';

export class Credit1795000007000 implements MigrationInterface {
  readonly name = 'Credit1795000007000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(creditEntry());
    await queryRunner.createTable(creditHead());
    await queryRunner.createTable(conversionRule());
    await queryRunner.createTable(conversionInForce());
    for (const preset of presets) {
      await insertRow(queryRunner, 'conversion_rule', preset);
    }
    await insertRow(queryRunner, 'conversion_in_force', {
      id: 'yunnan-from-the-start',
      rule_id: 'yunnan-1',
      from_day: '2000-01-01',
      decided_at: '2026-01-01 00:00:00.000',
      decided_by: 'system',
    });
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const creditEntry = () =>
  new Table({
    name: 'credit_entry',
    columns: [
      id(),
      id('member_id'),
      id('unit_id', optional),
      text('unit_name', 200, optional),
      text('post', 200, optional),
      text('source', 24),
      text('source_ref', 64),
      text('form', 24),
      text('theme', 40, optional),
      text('category', 40),
      text('title', 200),
      integer('studied_ms', optional),
      integer('media_ms', optional),
      integer('amount_hundredths'),
      day('earned_on'),
      text('period', 16),
      text('rule_code', 40, optional),
      integer('rule_version', optional),
      dateTime('posted_at'),
      id('posted_by'),
      id('approved_by', optional),
      id('reverses', optional),
      text('reason', 200, optional),
      integer('seq'),
      text('mac', 43),
    ],
    indices: [
      {
        name: 'credit_entry_once',
        columnNames: ['member_id', 'source', 'source_ref', 'period'],
        isUnique: true,
      },
      { name: 'credit_entry_chain', columnNames: ['member_id', 'seq'], isUnique: true },
      {
        name: 'credit_entry_sums',
        columnNames: ['member_id', 'period', 'form', 'category', 'amount_hundredths'],
      },
    ],
  });

const creditHead = () =>
  new Table({
    name: 'credit_head',
    columns: [text('member_id', 36, { isPrimary: true }), integer('seq'), text('mac', 43)],
  });

const conversionRule = () =>
  new Table({
    name: 'conversion_rule',
    columns: [
      id(),
      text('code', 40),
      integer('version'),
      text('name', 80),
      text('basis', 200),
      longText('definition'),
    ],
    indices: [{ columnNames: ['code', 'version'], isUnique: true }],
  });

const conversionInForce = () =>
  new Table({
    name: 'conversion_in_force',
    columns: [id(), id('rule_id'), day('from_day'), dateTime('decided_at'), id('decided_by')],
    indices: [{ columnNames: ['from_day', 'decided_at'] }],
  });

/** Conventions as their regions publish them: examples to start from, each replaced by a version of one's own. */
const presets = [
  {
    id: 'linear-45-1',
    code: 'linear-45',
    version: 1,
    name: '45 分钟折算 1 学时',
    basis: '通行做法：45 分钟为 1 学时，按实际时长折算',
    definition: { kind: 'linear', minutesPerHour: 45, stepHundredths: 1, rounding: 'half-up' },
  },
  {
    id: 'shanxi-1',
    code: 'shanxi',
    version: 1,
    name: '山西做法',
    basis: '45 分钟为 1 学时，选修课按 0.5 折算',
    definition: {
      kind: 'linear',
      minutesPerHour: 45,
      stepHundredths: 1,
      rounding: 'half-up',
      electivePercent: 50,
    },
  },
  {
    id: 'yunnan-1',
    code: 'yunnan',
    version: 1,
    name: '云南做法',
    basis:
      '30 分钟及以上 1 学时，15 至 30 分钟 0.5 学时，15 分钟及以下 0.25 学时，测验合格另加 0.5 学时',
    definition: {
      kind: 'brackets',
      brackets: [
        { toMinutes: 15, inclusive: true, amountHundredths: 25 },
        { toMinutes: 30, inclusive: false, amountHundredths: 50 },
      ],
      beyondHundredths: 100,
      quizBonusHundredths: 50,
    },
  },
].map((preset) => ({ ...preset, definition: JSON.stringify(preset.definition) }));
