import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { AppendOnly } from '../database/append-only.js';
import { dateTimeColumn, idColumn } from '../database/columns.js';

export type IntegrityKind = 'anchor' | 'verification';

/** When the ends of the chains were last written to the anchors, when the chains were last walked, and what was found. */
@Entity()
@AppendOnly()
@Index(['kind', 'at'])
export class IntegrityCheck {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 16 })
  kind: IntegrityKind;

  @Column(dateTimeColumn)
  at: Date;

  @Column({ type: 'boolean' })
  sound: boolean;

  @Column({ type: 'simple-json' })
  details: object;
}
