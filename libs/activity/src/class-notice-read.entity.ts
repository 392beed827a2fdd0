import { dateTimeColumn, idColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who has opened which notice of a class, and when first. */
@Entity('class_notice_read')
export class ClassNoticeRead {
  @PrimaryColumn(idColumn)
  noticeId: string;

  @PrimaryColumn(idColumn)
  memberId: string;

  @Column(dateTimeColumn)
  readAt: Date;
}
