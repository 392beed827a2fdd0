import { Injectable } from '@nestjs/common';
import { type Actor, Clock, hasRole, platformErrors } from '#platform';
import { RoleGrantRepository } from './role-grant.repository.js';

export interface FellowInstructor {
  memberId: string;
  name: string;
  unitName: string;
}

const SHORTEST = 2;
const MOST = 10;

/** 授课教师 among themselves: to name who speaks in a course. Nothing else of a person is told. */
@Injectable()
export class FellowInstructors {
  constructor(
    private readonly grants: RoleGrantRepository,
    private readonly clock: Clock,
  ) {}

  /** Those whose name begins so, ten at most; none for fewer than two characters. */
  async called(actor: Actor, text: string): Promise<FellowInstructor[]> {
    if (!hasRole(actor, 'instructor')) throw platformErrors.forbidden();
    const name = text.trim();
    if (Array.from(name).length < SHORTEST) return [];
    return this.grants.holdersCalled('instructor', { name, now: this.clock.now(), most: MOST });
  }
}
