import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The author's word that a draft is to be submitted as soon as its videos are ready. */
@Entity('course_waiting')
export class CourseWaiting {
  @PrimaryColumn(idColumn)
  courseId: string;

  @Column(idColumn)
  askedBy: string;

  @Column({ type: 'varchar', length: 80 })
  askedByName: string;

  @Column(dateTimeColumn)
  askedAt: Date;

  /** Why it could not be submitted, in words; it waits no longer then. */
  @Column({ type: 'varchar', length: 500, nullable: true })
  failure: string | null;
}
