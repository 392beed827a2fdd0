import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody needs the asset: it cannot be removed. Who, is a word of the room that asked. */
@Entity('media_hold')
export class MediaHoldRow {
  @PrimaryColumn(idColumn)
  assetId: string;

  @PrimaryColumn({ type: 'varchar', length: 80 })
  holder: string;

  @Column(dateTimeColumn)
  createdAt: Date;
}
