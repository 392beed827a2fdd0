import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Written once, when a lesson is complete; it stays so. */
@Entity('lesson_completion')
export class LessonCompletion {
  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(idColumn)
  lessonId: string;

  @Column(idColumn)
  courseId: string;

  @Column(dateTimeColumn)
  completedAt: Date;
}
