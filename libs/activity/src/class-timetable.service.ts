import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Database, newId } from '#platform';
import { activityErrors } from './activity.errors.js';
import { given } from './class-facts.plan.js';
import { ClassPartsRepository } from './class-parts.repository.js';
import { ClassSession } from './class-session.entity.js';
import { inTimetableOrder, requireSession, type SessionFacts } from './class-session.plan.js';
import type { TrainingClass } from './training-class.entity.js';
import { Classes } from './training-class.service.js';

export type NewSession = Pick<SessionFacts, 'day' | 'half' | 'kind' | 'title'> &
  Partial<SessionFacts>;
export type ClassSessionView = SessionFacts & { id: string };

const MOST_SESSIONS = 1000;
const MEANWHILE = { startsAt: null, endsAt: null, teacher: '', place: '', hoursHundredths: 0 };

/** 课程表 of a class, kept by who runs it. */
@Injectable()
export class ClassTimetables {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly classes: Classes,
    private readonly parts: ClassPartsRepository,
  ) {}

  /** By day, half and time; for who may see the class. */
  async list(actor: Actor, classId: string): Promise<ClassSessionView[]> {
    await this.classes.requireSeen(actor, classId);
    return this.ofClass(classId);
  }

  /** The same, for who has settled that he may know. */
  async ofClass(classId: string): Promise<ClassSessionView[]> {
    return inTimetableOrder(await this.parts.sessionsOf(classId)).map(sessionView);
  }

  /**
   * All of them or none. @returns their ids
   * @throws activity.session-day outside the class's days, session-title, session-time, too-many-sessions
   */
  async add(actor: Actor, classId: string, sessions: NewSession[]): Promise<string[]> {
    return this.database.transaction(async () => {
      const row = await this.requireArranged(actor, classId);
      const known = await this.parts.countSessions(classId);
      if (known + sessions.length > MOST_SESSIONS) {
        throw activityErrors['too-many-sessions']({ limit: MOST_SESSIONS });
      }
      const rows = sessions.map((session) => {
        const facts = { ...MEANWHILE, ...given(session) };
        requireSession(facts, row);
        return Object.assign(new ClassSession(), trimmed(facts), { id: newId(), classId });
      });
      if (rows.length > 0) await this.parts.insertSessions(rows);
      await this.trace(actor, classId, 'add', {
        titles: rows.map(({ title }) => title).slice(0, 20),
      });
      return rows.map(({ id }) => id);
    });
  }

  async change(
    actor: Actor,
    classId: string,
    id: string,
    change: Partial<SessionFacts>,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const row = await this.requireArranged(actor, classId);
      const session = await this.parts.findSession(classId, id);
      if (!session) throw activityErrors['session-not-found']();
      const facts = trimmed({ ...sessionFacts(session), ...given(change) });
      requireSession(facts, row);
      await this.parts.changeSession(id, facts);
      await this.trace(actor, classId, 'change', { title: facts.title, day: facts.day });
    });
  }

  async remove(actor: Actor, classId: string, id: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.requireArranged(actor, classId);
      const session = await this.parts.findSession(classId, id);
      if (!session) throw activityErrors['session-not-found']();
      await this.parts.removeSession(id);
      await this.trace(actor, classId, 'remove', { title: session.title, day: session.day });
    });
  }

  private async requireArranged(actor: Actor, classId: string): Promise<TrainingClass> {
    const row = await this.classes.requireRun(actor, classId, 'locked');
    if (!['draft', 'enrolling', 'running'].includes(row.state)) {
      throw activityErrors['class-locked']();
    }
    return row;
  }

  private trace(
    actor: Actor,
    classId: string,
    act: 'add' | 'change' | 'remove',
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(actor, `class-session.${act}`, {
      subject: 'training-class',
      subjectId: classId,
      details,
    });
  }
}

function sessionFacts(session: SessionFacts): SessionFacts {
  const { day, half, startsAt, endsAt, kind, title, teacher, place, hoursHundredths } = session;
  return { day, half, startsAt, endsAt, kind, title, teacher, place, hoursHundredths };
}

function sessionView(session: ClassSession): ClassSessionView {
  return { id: session.id, ...sessionFacts(session) };
}

function trimmed(facts: SessionFacts): SessionFacts {
  const { title, teacher, place } = facts;
  return { ...facts, title: title.trim(), teacher: teacher.trim(), place: place.trim() };
}
