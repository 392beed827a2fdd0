import { idColumn } from '#platform';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { AudienceList } from './audience-list.entity.js';

@Entity('audience_list_member')
@Index(['memberId'])
export class AudienceListMember {
  @PrimaryColumn(idColumn)
  listId: string;

  @ManyToOne(() => AudienceList)
  @JoinColumn()
  list?: Relation<AudienceList>;

  /** As he was when he was put on it: a record that was merged since means the one that is kept. */
  @PrimaryColumn(idColumn)
  memberId: string;
}
