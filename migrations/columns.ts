import type { TableColumnOptions } from 'typeorm';

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
