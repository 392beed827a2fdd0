import type { QueryRunner } from 'typeorm';

/**
 * Data that ships with the schema. By hand, because the query builder takes a table's column names
 * or its entity's property names, depending on whether the process has loaded the entity.
 */
export async function insertRow(
  queryRunner: QueryRunner,
  table: string,
  row: Record<string, string | number>,
): Promise<void> {
  const marks = Object.keys(row).map(() => '?');
  const sql = `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`;
  await queryRunner.query(sql, Object.values(row));
}
