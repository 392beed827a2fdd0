import { Injectable } from '@nestjs/common';
import { subtreeParameters, Unit, withinSubtree } from '#organisation';
import { Database } from '#platform';
import { TrainingClass } from './training-class.entity.js';

/** As many lines as a reminder has. */
const MOST = 20;

@Injectable()
export class ClassOverdueRepository {
  constructor(private readonly database: Database) {}

  /** Of the subtrees, the longest over first: by (state, day), and few are open at a time. */
  overBefore(paths: string[], day: string): Promise<TrainingClass[]> {
    if (paths.length === 0) return Promise.resolve([]);
    const within = paths.map((_, at) => withinSubtree('unit', at)).join(' OR ');
    return this.database
      .repository(TrainingClass)
      .createQueryBuilder('class')
      .innerJoin(Unit, 'unit', 'unit.id = class.unitId')
      .where("class.state IN ('running', 'closing') AND class.endsOn <= :day", { day })
      .andWhere(`(${within})`, subtreeParameters(paths))
      .orderBy('class.endsOn')
      .addOrderBy('class.id')
      .take(MOST)
      .getMany();
  }
}
