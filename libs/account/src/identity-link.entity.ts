import { dateTimeColumn, idColumn, Sealed } from '#platform';
import { Member } from '#organisation';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';

export type LinkSource = 'member' | 'phone' | 'id-card' | 'directory';

/** A person at a provider or in a directory, and the member who that is. */
@Entity()
@Index(['providerId', 'subjectHash'], { unique: true })
@Index(['memberId', 'providerId'], { unique: true })
export class IdentityLink {
  @PrimaryColumn(idColumn)
  id: string;

  /** The id in the file of identity providers. */
  @Column({ type: 'varchar', length: 31 })
  providerId: string;

  /** What the provider calls the person, encrypted: with some it is the ID card or the phone. */
  @Sealed({ hash: 'subjectHash', purpose: 'identity-subject' })
  @Column({ type: 'varchar', length: 400 })
  subjectCipher: string;

  @Column({ type: 'varchar', length: 64 })
  subjectHash: string;

  @Column(idColumn)
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  /** By what it was known who that is. */
  @Column({ type: 'varchar', length: 12 })
  source: LinkSource;

  @Column(dateTimeColumn)
  linkedAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  lastUsedAt: Date | null;
}
