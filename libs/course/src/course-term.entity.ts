import { idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing by which a published course is found: a gram, a word, the beginning of a pinyin. */
@Entity('course_term')
@Index(['term', 'courseId', 'weight'])
export class CourseTerm {
  @PrimaryColumn(idColumn)
  courseId: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  term: string;

  /** The greater, the nearer to the title. */
  @Column({ type: 'integer' })
  weight: number;
}
