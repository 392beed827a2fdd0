import { Injectable } from '@nestjs/common';
import { type Actor, type Page, pageOf, type PageRequest } from '#platform';
import type { ClassMember } from './class-member.entity.js';
import {
  type ClassMemberFilter,
  ClassMemberRepository,
  type ClassMemberRow,
} from './class-member.repository.js';
import { ON_CLASS_LIST, type ClassMemberState } from './class-member.state.js';
import { classMemberView, type ClassMemberView } from './class-member.view.js';
import { classPeople, runs } from './training-class.policy.js';
import { Classes } from './training-class.service.js';

export type ClassMemberQuestion = Omit<ClassMemberFilter, 'scopes'>;

/** 学员名单 of a class. */
@Injectable()
export class ClassMembers {
  constructor(
    private readonly classes: Classes,
    private readonly rows: ClassMemberRepository,
  ) {}

  /**
   * All of them for who runs the class; for a unit that sends people, those of its own.
   * @throws activity.class-not-found
   */
  async list(
    actor: Actor,
    classId: string,
    question: ClassMemberQuestion,
    page: PageRequest,
  ): Promise<Page<ClassMemberView>> {
    const { class: row, standing } = await this.classes.requireSeen(actor, classId);
    const filter = runs(standing) ? question : { ...question, scopes: classPeople(actor) };
    const [rows, total] = await this.rows.page(classId, filter, page);
    const ids = rows.map(({ memberId }) => memberId);
    const overlaps = await this.rows.overlapping(ids, row);
    return pageOf(
      rows.map((listed) => classMemberView(listed, overlaps)),
      total,
      page,
    );
  }

  /** Everybody on the list, in official order, for who has settled that he may know. */
  async everybody(
    classId: string,
    states: ClassMemberState[] = ON_CLASS_LIST,
  ): Promise<ClassMemberRow[]> {
    return (await this.rows.page(classId, { states }, 'all'))[0];
  }

  /** Null for who is not on the list, in whatever state. */
  find(classId: string, memberId: string): Promise<ClassMember | null> {
    return this.rows.find(classId, memberId);
  }
}
