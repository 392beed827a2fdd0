import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number that a certificate of a year was given. */
@Entity()
export class ClassCertificateSerial {
  @PrimaryColumn({ type: 'integer' })
  year: number;

  @Column({ type: 'integer' })
  last: number;
}
