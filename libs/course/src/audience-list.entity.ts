import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 名单: persons who are named one by one, kept under a name so that several rules can mean them. */
@Entity('audience_list')
@Index(['unitId', 'updatedAt'])
export class AudienceList {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  /** Whose administrators keep it. */
  @Column(idColumn)
  unitId: string;

  /** How many are on it. */
  @Column({ type: 'integer' })
  size: number;

  @Column(idColumn)
  createdBy: string;

  @Column({ type: 'varchar', length: 80 })
  createdByName: string;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column(dateTimeColumn)
  updatedAt: Date;
}
