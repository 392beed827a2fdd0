import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When the key of a stretch last went to a member. */
@Entity('key_delivery')
export class KeyDeliveryRow {
  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(idColumn)
  assetId: string;

  @PrimaryColumn({ type: 'integer' })
  keyIndex: number;

  @Column(dateTimeColumn)
  deliveredAt: Date;
}
