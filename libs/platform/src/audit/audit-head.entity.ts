import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The end of one of the audit trail's chains. Locked for the last moment of a unit of work that writes to it. */
@Entity()
export class AuditHead {
  @PrimaryColumn({ type: 'integer' })
  chain: number;

  @Column({ type: 'integer' })
  sequence: number;

  @Column({ type: 'varchar', length: 43 })
  mac: string;

  /** Names the secret that sealed the last row. */
  @Column({ type: 'varchar', length: 12, nullable: true })
  keyId: string | null;
}
