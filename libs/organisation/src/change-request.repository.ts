import { Injectable } from '@nestjs/common';
import { Database, type PageRequest, pageWindow } from '#platform';
import type { SelectQueryBuilder } from 'typeorm';
import { ChangeRequest } from './change-request.entity.js';
import type { ChangeRequestState } from './change-request.state.js';
import { Membership } from './membership.entity.js';
import { peopleParameters, withinPeopleScopes } from './people-scope.repository.js';
import type { PeopleScope } from './people-scope.view.js';

@Injectable()
export class ChangeRequestRepository {
  constructor(private readonly database: Database) {}

  private get rows() {
    return this.database.repository(ChangeRequest);
  }

  async insert(request: ChangeRequest): Promise<void> {
    await this.rows.insert(request);
  }

  async update(id: string, change: Partial<ChangeRequest>): Promise<void> {
    await this.rows.update({ id }, change);
  }

  find(id: string): Promise<ChangeRequest | null> {
    return this.rows.findOneBy({ id });
  }

  async lock(id: string): Promise<ChangeRequest | null> {
    const [request] = await this.database.lockRows(ChangeRequest, 'id', [id]);
    return request ?? null;
  }

  findOpen(memberId: string): Promise<ChangeRequest | null> {
    return this.rows.findOneBy({ openKey: memberId });
  }

  /** The member's own, newest first. By the index on the member. */
  ofMember(memberId: string, page: PageRequest): Promise<[ChangeRequest[], number]> {
    const order = { askedAt: 'DESC', id: 'DESC' } as const;
    return this.rows.findAndCount({ where: { memberId }, order, ...pageWindow(page) });
  }

  /** Of the people of the scopes, the oldest that waits first. By the index on (state, asked at). */
  async inScopes(
    scopes: PeopleScope[],
    state: ChangeRequestState,
    page: PageRequest,
  ): Promise<[ChangeRequest[], number]> {
    const { skip, take } = pageWindow(page);
    const found = this.belonging(scopes, state);
    const total = await found.getCount();
    const direction = state === 'waiting' ? 'ASC' : 'DESC';
    const items = await found
      .orderBy('request.askedAt', direction)
      .addOrderBy('request.id', direction)
      .offset(skip)
      .limit(take)
      .getMany();
    return [items, total];
  }

  private belonging(
    scopes: PeopleScope[],
    state: ChangeRequestState,
  ): SelectQueryBuilder<ChangeRequest> {
    const belongs = this.database
      .repository(Membership)
      .createQueryBuilder('membership')
      .innerJoin('membership.unit', 'unit')
      .select('1')
      .where('membership.memberId = request.memberId AND membership.openKey IS NOT NULL')
      .andWhere(withinPeopleScopes(scopes));
    return this.rows
      .createQueryBuilder('request')
      .where('request.state = :state', { state })
      .andWhere(`EXISTS (${belongs.getQuery()})`)
      .setParameters(peopleParameters(scopes));
  }
}
