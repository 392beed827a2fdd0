import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Written once, when all lessons of a course are complete: what makes its event happen once. */
@Entity('course_completion')
export class CourseCompletion {
  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(idColumn)
  courseId: string;

  @Column(dateTimeColumn)
  completedAt: Date;

  @Column({ type: 'integer' })
  studiedMs: number;

  @Column({ type: 'integer' })
  mediaMs: number;
}
