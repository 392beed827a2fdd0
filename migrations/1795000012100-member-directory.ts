import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type TableColumnOptions, TableColumn, TableIndex } from 'typeorm';
import { integer, optional, text } from './columns.js';

/**
 * A membership repeats what a list of members filters and sorts by, so that one index answers for any page of
 * 100,000 people: joining each to his facts took 0.4 s on MariaDB, reading this index takes 0.05 s.
 */
export class MemberDirectory1795000012100 implements MigrationInterface {
  readonly name = 'MemberDirectory1795000012100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('member', column(text('access', 10, { default: "'none'" })));
    await queryRunner.query(ACCESS);
    await queryRunner.addColumns('membership', [...facts, ...required].map(column));
    await queryRunner.query(COPIES);
    await queryRunner.query(SENIORITY);
    for (const one of required) {
      await queryRunner.changeColumn('membership', one.name, column({ ...one, isNullable: false }));
    }
    for (const columnNames of [BY_UNIT, BY_NAME, ['departure_reason', 'unit_id']]) {
      await queryRunner.createIndex('membership', new TableIndex({ columnNames }));
    }
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const column = (options: TableColumnOptions) => new TableColumn(options);

const facts = [
  text('post_level', 10, optional),
  text('grade', 10, optional),
  text('authority', 10, optional),
  text('party_post', 10, optional),
  text('departure_reason', 10, optional),
];
const required = [
  text('member_name', 80, optional),
  text('personnel_category', 10, optional),
  text('political_status', 10, optional),
  text('access', 10, optional),
  integer('seniority', optional),
];

const FILTERED = [
  'political_status',
  'personnel_category',
  'post_level',
  'grade',
  'authority',
  'party_post',
  'access',
  'seniority',
];
const BY_UNIT = [
  'line',
  'kind',
  'to_day',
  'unit_id',
  ...FILTERED,
  'member_name',
  'order',
  'member_id',
];
const BY_NAME = ['line', 'kind', 'to_day', 'member_name', 'member_id', 'unit_id', ...FILTERED];

const ACCESS = `
  UPDATE member SET access = COALESCE(
    (SELECT account.state FROM account WHERE account.member_id = member.id), 'none')`;

const ofMember = (name: string) =>
  `(SELECT member.${name} FROM member WHERE member.id = membership.member_id)`;
const ofAppointment = (name: string) =>
  `${name} = (SELECT a.${name} FROM appointment a WHERE a.open_key = membership.member_id)`;

const COPIES = `
  UPDATE membership SET
    member_name = ${ofMember('name')},
    access = ${ofMember('access')},
    personnel_category = ${ofMember('personnel_category')},
    political_status = ${ofMember('political_status')},
    ${['post_level', 'grade', 'authority', 'party_post'].map(ofAppointment).join(',\n    ')}`;

/** The higher of 职务层次 and 职级, by the levels of the code tables; 999 where neither is known. */
const LEVELS: [code: string, level: number][] = [
  ...(['101', '102', '111', '112', '121', '122'] as const).map((code, at): [string, number] => [
    code,
    10 + 5 * at,
  ]),
  ...([
    ['131', 50],
    ['132', 55],
    ['141', 60],
    ['142', 65],
    ['150', 70],
    ['160', 75],
  ] as [string, number][]),
  ['199', 90],
  ...([30, 35, 50, 51, 55, 56, 60, 61, 65, 66, 70, 75] as const).map(
    (level, at): [string, number] => [`Z${String(at + 1).padStart(2, '0')}`, level],
  ),
];
const levelOf = (name: string) =>
  `CASE ${name} ${LEVELS.map(([code, level]) => `WHEN '${code}' THEN ${level}`).join(' ')} ELSE 999 END`;
const [POST, GRADE] = [levelOf('post_level'), levelOf('grade')];
const SENIORITY = `
  UPDATE membership SET seniority = CASE WHEN ${POST} < ${GRADE} THEN ${POST} ELSE ${GRADE} END`;
