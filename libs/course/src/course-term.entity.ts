import { idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing by which a published course is found: a gram, a word, the beginning of a pinyin. */
@Entity('course_term')
@Index(['courseId'])
export class CourseTerm {
  @PrimaryColumn({ type: 'varchar', length: 32 })
  term: string;

  @PrimaryColumn(idColumn)
  courseId: string;

  /** The greater, the nearer to the title. */
  @Column({ type: 'integer' })
  weight: number;
}
