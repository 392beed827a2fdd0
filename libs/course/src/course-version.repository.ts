import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { In } from 'typeorm';
import { CourseVersion } from './course-version.entity.js';
import type { VersionStage } from './course-version.state.js';

/** The stages in which a reviewer has to decide. */
const WAITING: VersionStage[] = ['submitted', 'second-review', 'final-review'];

@Injectable()
export class CourseVersionRepository {
  constructor(private readonly database: Database) {}

  private get versions() {
    return this.database.repository(CourseVersion);
  }

  async add(version: CourseVersion): Promise<void> {
    await this.versions.insert(version);
  }

  async change(id: string, change: Partial<Omit<CourseVersion, 'id' | 'course'>>): Promise<void> {
    await this.versions.update({ id }, change);
  }

  async remove(id: string): Promise<void> {
    await this.versions.delete({ id });
  }

  async find(id: string | null): Promise<CourseVersion | null> {
    return id === null ? null : this.versions.findOneBy({ id });
  }

  async findMany(ids: string[]): Promise<CourseVersion[]> {
    return ids.length === 0 ? [] : this.versions.findBy({ id: In(ids) });
  }

  /** Newest first. By (course, number). */
  ofCourse(courseId: string): Promise<CourseVersion[]> {
    return this.versions.find({ where: { courseId }, order: { number: 'DESC' } });
  }

  countWaiting(): Promise<number> {
    return this.versions.countBy({ state: In(WAITING) });
  }
}
