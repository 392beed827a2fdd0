import { Injectable } from '@nestjs/common';
import { Unit } from '#organisation';
import { Database } from '#platform';
import { In } from 'typeorm';
import { ClassCourse } from './class-course.entity.js';
import { ClassExam } from './class-exam.entity.js';
import { ClassQuota } from './class-quota.entity.js';
import { ClassSession } from './class-session.entity.js';
import { ClassStaff } from './class-staff.entity.js';

/** What hangs on a class: places, teachers, courses, exams, timetable. All by the class's own keys. */
@Injectable()
export class ClassPartsRepository {
  constructor(private readonly database: Database) {}

  quotasOf(classIds: string[]): Promise<ClassQuota[]> {
    return this.database.repository(ClassQuota).findBy({ classId: In(classIds) });
  }

  async replaceQuotas(classId: string, quotas: ClassQuota[]): Promise<void> {
    const rows = this.database.repository(ClassQuota);
    await rows.delete({ classId });
    if (quotas.length > 0) await rows.insert(quotas);
  }

  /** The places of the one unit are added to the other's, class by class. By the index on the unit. */
  async mergeQuotas(unitId: string, intoUnitId: string): Promise<void> {
    const rows = this.database.repository(ClassQuota);
    for (const { classId, places } of await rows.findBy({ unitId })) {
      await rows.delete({ classId, unitId });
      const kept = await rows.findOneBy({ classId, unitId: intoUnitId });
      if (kept)
        await rows.update({ classId, unitId: intoUnitId }, { places: kept.places + places });
      else await rows.insert({ classId, unitId: intoUnitId, places });
    }
  }

  staffOf(classIds: string[]): Promise<ClassStaff[]> {
    return this.database
      .repository(ClassStaff)
      .find({ where: { classId: In(classIds) }, order: { since: 'ASC', memberId: 'ASC' } });
  }

  /** Whether one of the records of a person is a teacher of the class. */
  isStaff(classId: string, memberIds: string[]): Promise<boolean> {
    return this.database.repository(ClassStaff).existsBy({ classId, memberId: In(memberIds) });
  }

  async replaceStaff(classId: string, staff: ClassStaff[]): Promise<void> {
    const rows = this.database.repository(ClassStaff);
    await rows.delete({ classId });
    if (staff.length > 0) await rows.insert(staff);
  }

  coursesOf(classId: string): Promise<ClassCourse[]> {
    return this.database
      .repository(ClassCourse)
      .find({ where: { classId }, order: { position: 'ASC' } });
  }

  examsOf(classId: string): Promise<ClassExam[]> {
    return this.database
      .repository(ClassExam)
      .find({ where: { classId }, order: { position: 'ASC' } });
  }

  async replaceCourses(classId: string, courses: ClassCourse[]): Promise<void> {
    const rows = this.database.repository(ClassCourse);
    await rows.delete({ classId });
    if (courses.length > 0) await rows.insert(courses);
  }

  async replaceExams(classId: string, exams: ClassExam[]): Promise<void> {
    const rows = this.database.repository(ClassExam);
    await rows.delete({ classId });
    if (exams.length > 0) await rows.insert(exams);
  }

  sessionsOf(classId: string): Promise<ClassSession[]> {
    return this.database.repository(ClassSession).findBy({ classId });
  }

  findSession(classId: string, id: string): Promise<ClassSession | null> {
    return this.database.repository(ClassSession).findOneBy({ classId, id });
  }

  countSessions(classId: string): Promise<number> {
    return this.database.repository(ClassSession).countBy({ classId });
  }

  async insertSessions(sessions: ClassSession[]): Promise<void> {
    await this.database.repository(ClassSession).insert(sessions);
  }

  async changeSession(id: string, change: Partial<ClassSession>): Promise<void> {
    await this.database.repository(ClassSession).update({ id }, change);
  }

  async removeSession(id: string): Promise<void> {
    await this.database.repository(ClassSession).delete({ id });
  }

  /** Everything but the class itself, of a draft that is given up. */
  async removeAll(classId: string): Promise<void> {
    for (const part of [ClassSession, ClassCourse, ClassExam, ClassQuota, ClassStaff]) {
      await this.database.repository(part).delete({ classId });
    }
  }

  /** Unit id → unit. */
  async unitsOf(ids: string[]): Promise<Map<string, Unit>> {
    if (ids.length === 0) return new Map();
    const units = await this.database.repository(Unit).findBy({ id: In([...new Set(ids)]) });
    return new Map(units.map((unit) => [unit.id, unit]));
  }
}
