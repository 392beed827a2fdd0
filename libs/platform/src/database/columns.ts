import type { ColumnOptions } from 'typeorm';

/** An instant in UTC with milliseconds, written from the application's clock. */
export const dateTimeColumn = { type: 'datetime', precision: 3 } as const satisfies ColumnOptions;

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const dayColumn = { type: 'varchar', length: 10 } as const satisfies ColumnOptions;

/** An id or a reference to one. */
export const idColumn = { type: 'varchar', length: 36 } as const satisfies ColumnOptions;

/** A whole number up to 2^53 (sizes in bytes); never a primary key. MySQL hands bigint over as text. */
export const bigIntColumn = {
  type: 'bigint',
  transformer: {
    to: (value: number | null | undefined) => value,
    from: (value: string | number | null) => (value === null ? null : Number(value)),
  },
} as const satisfies ColumnOptions;
