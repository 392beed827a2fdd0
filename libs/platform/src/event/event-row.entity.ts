import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { dateTimeColumn, idColumn } from '../database/columns.js';

/** What happened, written in the transaction in which it happened. */
@Entity('event')
@Index(['name', 'occurredAt'])
export class EventRow {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  @Column({ type: 'simple-json' })
  payload: object;

  @Column(dateTimeColumn)
  occurredAt: Date;
}
