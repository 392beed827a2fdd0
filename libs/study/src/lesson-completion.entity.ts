import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Written once, when a lesson is complete with what it plays; it stays so. Another video is to be watched anew. */
@Entity('lesson_completion')
export class LessonCompletion {
  @PrimaryColumn(idColumn)
  memberId: string;

  @PrimaryColumn(idColumn)
  lessonId: string;

  /** Empty for a lesson that plays nothing. */
  @PrimaryColumn(idColumn)
  assetId: string;

  @Column(idColumn)
  courseId: string;

  @Column(dateTimeColumn)
  completedAt: Date;
}
