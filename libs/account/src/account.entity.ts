import { dateTimeColumn, idColumn } from '#platform';
import { Member } from '#organisation';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';

export type AccountState = 'active' | 'disabled';

/** The way in for one member. */
@Entity()
export class Account {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ ...idColumn, unique: true })
  memberId: string;

  @ManyToOne(() => Member)
  @JoinColumn()
  member?: Relation<Member>;

  /** Lower case; begins with a letter, so that it is never an ID card or a phone. */
  @Column({ type: 'varchar', length: 40, unique: true })
  loginName: string;

  /** argon2id; null where no password was ever set, and then none fits. */
  @Column({ type: 'varchar', length: 160, nullable: true })
  passwordHash: string | null;

  /** When the password was set; null where none ever was, or where it does not age (the demo's). */
  @Column({ ...dateTimeColumn, nullable: true })
  passwordSetAt: Date | null;

  /**
   * Sessions that begin from then on may do nothing but change the password: it is an initial one, or
   * its owner asked for a code. Null where nothing is asked. What is open already is not broken off.
   */
  @Column({ ...dateTimeColumn, nullable: true })
  changePasswordFrom: Date | null;

  @Column({ type: 'varchar', length: 12 })
  state: AccountState;

  @Column(dateTimeColumn)
  createdAt: Date;
}
