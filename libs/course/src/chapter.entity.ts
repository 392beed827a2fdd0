import { idColumn } from '#platform';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CourseVersion } from './course-version.entity.js';

/** 章 of one version; the next version's is called by the same id. */
@Entity('chapter')
export class Chapter {
  @PrimaryColumn(idColumn)
  versionId: string;

  @PrimaryColumn(idColumn)
  id: string;

  @ManyToOne(() => CourseVersion)
  @JoinColumn()
  version?: Relation<CourseVersion>;

  @Column({ type: 'varchar', length: 100 })
  title: string;

  /** Counts from 0. */
  @Column({ type: 'integer' })
  position: number;
}
