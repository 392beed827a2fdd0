import type { TableColumnOptions, TableForeignKeyOptions } from 'typeorm';

type Options = Partial<TableColumnOptions>;

/** Portable columns, so that one set of migrations serves SQLite, MySQL and MariaDB. */
export const id = (name = 'id', options: Options = {}): TableColumnOptions =>
  text(name, 36, { isPrimary: name === 'id', ...options });

export const text = (name: string, length: number, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...options,
});

export const longText = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'text',
  ...options,
});

export const integer = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...options,
});

export const bigInteger = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...options,
});

export const boolean = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'boolean',
  ...options,
});

/** UTC with milliseconds. */
export const dateTime = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'datetime',
  precision: 3,
  ...options,
});

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const day = (name: string, options: Options = {}): TableColumnOptions =>
  text(name, 10, options);

export const optional: Options = { isNullable: true };

/**
 * A foreign key to `table`.id. NO ACTION is written out: MariaDB reports a key without it as
 * RESTRICT, and then it would differ from what the entities say.
 */
export const reference = (column: string, table: string): TableForeignKeyOptions => ({
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
});
