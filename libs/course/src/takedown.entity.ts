import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const takedownKinds = ['lecturer', 'keyword', 'category'] as const;
export type TakedownKind = (typeof takedownKinds)[number];

/** 紧急下架: one act against every course of a lecturer, with a word, or of a category. */
@Entity('takedown')
@Index(['at'])
export class Takedown {
  @PrimaryColumn(idColumn)
  id: string;

  @Column({ type: 'varchar', length: 12 })
  kind: TakedownKind;

  /** The lecturer's name, the word, or the category's code. */
  @Column({ type: 'varchar', length: 60 })
  term: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'integer' })
  courseCount: number;

  @Column(dateTimeColumn)
  at: Date;

  @Column(idColumn)
  actorId: string;

  @Column({ type: 'varchar', length: 80 })
  actorName: string;
}
