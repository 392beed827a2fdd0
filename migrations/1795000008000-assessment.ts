import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { day, id, integer, longText, text } from './columns.js';
import { insertRow } from './rows.js';

export class Assessment1795000008000 implements MigrationInterface {
  readonly name = 'Assessment1795000008000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(assessmentScheme());
    await queryRunner.createTable(assessmentSchemeVersion());
    await queryRunner.createTable(assessmentPeriod());
    await insertRow(queryRunner, 'assessment_scheme', {
      id: 'online-self-50',
      code: 'online-self-50',
      name: '网络自学 50 学时',
      basis: '全国干部教育培训规划（2023—2027年），据省级文件转引：干部网络自学每年不少于 50 学时',
    });
    await insertRow(queryRunner, 'assessment_scheme_version', {
      id: 'online-self-50-1',
      scheme_id: 'online-self-50',
      version: 1,
      effective_from: '2023-01-01',
      definition: JSON.stringify({
        period: 'year',
        appliesTo: 'everyone',
        requirements: [
          {
            key: 'online-self',
            kind: 'hours',
            label: '网络学时',
            requiredHundredths: 5000,
            forms: ['online-self'],
          },
        ],
      }),
    });
    for (let year = 2020; year <= 2035; year += 1) {
      await insertRow(queryRunner, 'assessment_period', {
        id: `year-${year}`,
        code: String(year),
        kind: 'year',
        name: `${year} 年度`,
        from_day: `${year}-01-01`,
        to_day: `${year}-12-31`,
        cut_off_day: `${year}-12-31`,
      });
    }
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const assessmentScheme = () =>
  new Table({
    name: 'assessment_scheme',
    columns: [id(), text('code', 40, { isUnique: true }), text('name', 80), text('basis', 400)],
  });

const assessmentSchemeVersion = () =>
  new Table({
    name: 'assessment_scheme_version',
    columns: [
      id(),
      id('scheme_id'),
      integer('version'),
      day('effective_from'),
      longText('definition'),
    ],
    indices: [{ columnNames: ['scheme_id', 'version'], isUnique: true }],
    foreignKeys: [
      {
        columnNames: ['scheme_id'],
        referencedTableName: 'assessment_scheme',
        referencedColumnNames: ['id'],
        onDelete: 'NO ACTION',
        onUpdate: 'NO ACTION',
      },
    ],
  });

const assessmentPeriod = () =>
  new Table({
    name: 'assessment_period',
    columns: [
      id(),
      text('code', 16, { isUnique: true }),
      text('kind', 12),
      text('name', 40),
      day('from_day'),
      day('to_day'),
      day('cut_off_day'),
    ],
  });
