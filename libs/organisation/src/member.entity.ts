import { dateTimeColumn, dayColumn, idColumn, Sealed } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whether the member can sign in: no account, one in use, one that is disabled. */
export type Access = 'none' | 'active' | 'disabled';

/** 学员(干部、党员). The ID card and the phone are stored encrypted, looked up by keyed hash, shown masked. */
@Entity()
@Index(['phoneHash'])
@Index(['mergedIntoId'])
export class Member {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 80 })
  name: string;

  /** GB/T 2261: `1` 男, `2` 女. Read from the card. */
  @Column({ type: 'varchar', length: 2 })
  gender: string;

  /** Read from the card. */
  @Column(dayColumn)
  birthDay: string;

  /** 档案出生日期, where it is known; may differ from the card's. */
  @Column({ ...dayColumn, nullable: true })
  archiveBirthDay: string | null;

  /** 民族, a code of GB/T 3304. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  ethnicity: string | null;

  /** 学历, a code of GB/T 4658. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  education: string | null;

  /** 入党日期. */
  @Column({ ...dayColumn, nullable: true })
  partyJoinedOn: string | null;

  @Sealed({ hash: 'idCardHash', purpose: 'id-card' })
  @Column({ type: 'varchar', length: 160 })
  idCardCipher: string;

  @Column({ type: 'varchar', length: 64, unique: true })
  idCardHash: string;

  @Column({ type: 'varchar', length: 20 })
  idCardMask: string;

  @Sealed({ hash: 'phoneHash', purpose: 'phone' })
  @Column({ type: 'varchar', length: 160, nullable: true })
  phoneCipher: string | null;

  /** Not unique: members of one household may share a phone. */
  @Column({ type: 'varchar', length: 64, nullable: true })
  phoneHash: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  phoneMask: string | null;

  /** A code of GB/T 4762; what the open appointment says. */
  @Column({ type: 'varchar', length: 10 })
  politicalStatus: string;

  /** A code of the table `personnel-category`; what the open appointment says. */
  @Column({ type: 'varchar', length: 10 })
  personnelCategory: string;

  /** As the accounts last said: kept here so that a list can be filtered by it. */
  @Column({ type: 'varchar', length: 10, default: 'none' })
  access: Access;

  /** The record of the same person that is kept, where this one was merged into it; that one is never merged itself. */
  @Column({ ...idColumn, nullable: true })
  mergedIntoId: string | null;

  @Column(dateTimeColumn)
  createdAt: Date;
}
