import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody looked a person up by ID card and name; counted so that nobody can try them all. */
@Entity()
@Index(['actorId', 'at'])
@Index(['at'])
export class TransferLookup {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  actorId: string;

  @Column(dateTimeColumn)
  at: Date;
}
