import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 通知 of a class: said once, never changed; what was wrong is withdrawn, and that is seen. */
@Entity('class_notice')
@Index('class_notice_class', ['classId', 'createdAt'])
export class ClassNotice {
  @PrimaryColumn(idColumn)
  id: string;

  @Column(idColumn)
  classId: string;

  @Column({ type: 'varchar', length: 80 })
  title: string;

  /** Plain text. */
  @Column({ type: 'text' })
  body: string;

  /** Whom it is for; null for everybody of the class. */
  @Column({ type: 'integer', nullable: true })
  groupNo: number | null;

  @Column(idColumn)
  authorId: string;

  @Column({ type: 'varchar', length: 80 })
  authorName: string;

  @Column(dateTimeColumn)
  createdAt: Date;

  @Column({ ...dateTimeColumn, nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  withdrawnByName: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  withdrawnReason: string | null;
}
