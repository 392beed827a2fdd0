import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type TableColumnOptions, TableColumn } from 'typeorm';
import { boolean, day, optional, text } from './columns.js';

/** The appointment becomes the one dated row of a member's changing facts; every member has an open one. */
export class MemberFacts1795000012000 implements MigrationInterface {
  readonly name = 'MemberFacts1795000012000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns('member', columns(memberColumns));
    await queryRunner.changeColumn('appointment', 'title', column(text('title', 120, optional)));
    await queryRunner.addColumns('appointment', columns(appointmentColumns));
    await queryRunner.query(KNOWN_FACTS);
    await queryRunner.query(MISSING_ROWS);
    for (const required of requiredColumns) {
      await queryRunner.changeColumn(
        'appointment',
        required.name,
        column({ ...required, isNullable: false }),
      );
    }
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const column = (options: TableColumnOptions) => new TableColumn(options);
const columns = (many: TableColumnOptions[]) => many.map(column);

const memberColumns = [
  day('archive_birth_day', optional),
  text('ethnicity', 10, optional),
  text('education', 10, optional),
  day('party_joined_on', optional),
];

const requiredColumns = [
  boolean('in_leadership', optional),
  text('personnel_category', 10, optional),
  text('political_status', 10, optional),
];

const appointmentColumns = [
  day('title_since', optional),
  day('post_level_since', optional),
  day('grade_since', optional),
  text('personnel_type', 10, optional),
  ...requiredColumns,
];

const KNOWN_FACTS = `
  UPDATE appointment SET
    title_since = from_day,
    post_level_since = CASE WHEN post_level IS NULL THEN NULL ELSE from_day END,
    grade_since = CASE WHEN grade IS NULL THEN NULL ELSE from_day END,
    in_leadership = 0,
    personnel_category =
      (SELECT member.personnel_category FROM member WHERE member.id = appointment.member_id),
    political_status =
      (SELECT member.political_status FROM member WHERE member.id = appointment.member_id)`;

/** A row that is made here takes the member's id: no other appointment has it. */
const MISSING_ROWS = `
  INSERT INTO appointment
    (id, member_id, in_leadership, personnel_category, political_status, from_day, open_key)
  SELECT member.id, member.id, 0, member.personnel_category, member.political_status,
    COALESCE(
      (SELECT MIN(membership.from_day) FROM membership WHERE membership.member_id = member.id),
      SUBSTR(member.created_at, 1, 10)),
    member.id
  FROM member
  WHERE NOT EXISTS (SELECT 1 FROM appointment WHERE appointment.open_key = member.id)`;
