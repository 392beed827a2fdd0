import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  Database,
  hasRole,
  newId,
  type Page,
  pageOf,
  type PageRequest,
  platformErrors,
  shanghaiDay,
  Vault,
} from '#platform';
import { AppointmentRepository } from './appointment.repository.js';
import { ChangeRequest } from './change-request.entity.js';
import { ChangeRequestRepository } from './change-request.repository.js';
import {
  changeRequestAfter,
  type ChangeRequestState,
  type ChangeRequestStep,
} from './change-request.state.js';
import {
  changeRequestView,
  type ChangeRequestView,
  type CurrentWords,
} from './change-request.view.js';
import { clean, type MemberChange, MemberChanges } from './member-change.service.js';
import { type MemberFacts, requireFacts } from './member-facts.plan.js';
import { MEMBER_DESKS } from './member.policy.js';
import { MemberNumbers } from './member-numbers.service.js';
import { Members } from './member.service.js';
import { organisationErrors } from './organisation.errors.js';
import { allPeopleScopes } from './people-scope.policy.js';

export interface NewChangeRequest extends MemberChange {
  /** Why, for the administrator. */
  note: string;
}

/** 变更申请: a member asks, the administrator of his unit decides. */
@Injectable()
export class ChangeRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly vault: Vault,
    private readonly members: Members,
    private readonly numbers: MemberNumbers,
    private readonly changes: MemberChanges,
    private readonly appointments: AppointmentRepository,
    private readonly requests: ChangeRequestRepository,
  ) {}

  /**
   * Asks for a change of the actor's own data; one at a time.
   * @throws organisation.request-empty, request-waiting, id-card-invalid, code-unknown …
   */
  async ask(actor: Actor, { facts, fromDay, note }: NewChangeRequest): Promise<ChangeRequestView> {
    const asked = clean(facts);
    if (Object.keys(asked).length === 0) throw organisationErrors['request-empty']();
    requireFacts(asked, shanghaiDay(this.clock.now()));
    if (asked.idCard !== undefined) this.numbers.idCardColumns(asked.idCard);
    if (asked.phone !== undefined) this.numbers.phoneColumns(asked.phone);
    const request = Object.assign(new ChangeRequest(), {
      id: newId(),
      memberId: actor.memberId,
      factsCipher: this.vault.encrypt(JSON.stringify(asked)),
      fromDay: fromDay ?? null,
      note: note.trim(),
      state: 'waiting',
      openKey: actor.memberId,
      askedAt: this.clock.now(),
      decidedById: null,
      decidedByName: null,
      decidedAt: null,
      decisionNote: null,
    });
    await this.database.transaction(async () => {
      if (await this.requests.findOpen(actor.memberId)) {
        throw organisationErrors['request-waiting']();
      }
      await this.requests.insert(request);
      await this.trace(actor, 'change-request.ask', request, { fields: Object.keys(asked) });
    });
    return this.view(request);
  }

  async own(actor: Actor, page: PageRequest): Promise<Page<ChangeRequestView>> {
    const [found, total] = await this.requests.ofMember(actor.memberId, page);
    return pageOf(await this.views(found), total, page);
  }

  /** Of the people of the actor's subtrees; those that wait, the oldest first. @throws platform.forbidden */
  async list(
    actor: Actor,
    page: PageRequest,
    state: ChangeRequestState = 'waiting',
  ): Promise<Page<ChangeRequestView>> {
    if (!hasRole(actor, ...MEMBER_DESKS)) throw platformErrors.forbidden();
    const scopes = allPeopleScopes(actor, ...MEMBER_DESKS);
    const [found, total] = await this.requests.inScopes(scopes, state, page);
    return pageOf(await this.views(found), total, page);
  }

  /** @throws organisation.request-not-found also for another's, request-decided */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const request = await this.requests.lock(id);
      if (request?.memberId !== actor.memberId) throw organisationErrors['request-not-found']();
      await this.end(actor, request, 'withdraw', null);
    });
  }

  /**
   * 同意 applies the change in the same unit of work: what cannot be applied is not approved.
   * @throws organisation.request-not-found outside the actor's subtrees, request-own, request-decided, and whatever
   * the change itself is refused for
   */
  async decide(
    actor: Actor,
    id: string,
    { approve, note }: { approve: boolean; note: string },
  ): Promise<void> {
    if (!hasRole(actor, ...MEMBER_DESKS)) throw platformErrors.forbidden();
    await this.database.transaction(async () => {
      const request = await this.requests.lock(id);
      if (!request || !(await this.covers(actor, request))) {
        throw organisationErrors['request-not-found']();
      }
      if (request.memberId === actor.memberId) throw organisationErrors['request-own']();
      await this.end(actor, request, approve ? 'approve' : 'refuse', note.trim() || null);
      if (!approve) return;
      const { memberId, fromDay } = request;
      const facts = this.open(request);
      await this.changes.apply(actor, memberId, { facts, ...(fromDay !== null && { fromDay }) });
    });
  }

  private async covers(actor: Actor, { memberId }: ChangeRequest): Promise<boolean> {
    return this.members.isInScope(actor, MEMBER_DESKS, memberId);
  }

  private async end(
    actor: Actor,
    request: ChangeRequest,
    step: ChangeRequestStep,
    decisionNote: string | null,
  ): Promise<void> {
    const state = changeRequestAfter(request.state, step);
    if (!state) throw organisationErrors['request-decided']();
    await this.requests.update(request.id, {
      state,
      openKey: null,
      decidedById: actor.memberId,
      decidedByName: actor.name,
      decidedAt: this.clock.now(),
      decisionNote,
    });
    await this.trace(actor, `change-request.${step}`, request);
  }

  private trace(
    actor: Actor,
    action: string,
    { id, memberId }: ChangeRequest,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(actor, action, {
      subject: 'change-request',
      subjectId: id,
      details: { memberId, ...details },
    });
  }

  private open({ factsCipher }: ChangeRequest): Partial<MemberFacts> {
    return JSON.parse(this.vault.decrypt(factsCipher)) as Partial<MemberFacts>;
  }

  private async view(request: ChangeRequest): Promise<ChangeRequestView> {
    const [view] = await this.views([request]);
    if (!view) throw organisationErrors['request-not-found']();
    return view;
  }

  private async views(requests: ChangeRequest[]): Promise<ChangeRequestView[]> {
    const ids = [...new Set(requests.map(({ memberId }) => memberId))];
    const [people, spans, places] = await Promise.all([
      this.members.findMany(ids),
      this.appointments.openOf(ids),
      this.members.summariesOf(ids),
    ]);
    return requests.map((request) => {
      const is = ({ memberId }: { memberId: string }) => memberId === request.memberId;
      const person = people.find(({ id }) => id === request.memberId);
      const now: CurrentWords = Object.assign({}, spans.find(is), person, {
        idCard: person?.idCardMask ?? null,
        phone: person?.phoneMask ?? null,
      });
      const place = places.find(({ id }) => id === request.memberId);
      return changeRequestView(request, this.open(request), now, place);
    });
  }
}
