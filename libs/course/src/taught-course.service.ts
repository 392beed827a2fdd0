import { Injectable } from '@nestjs/common';
import { CourseVersionRepository } from './course-version.repository.js';
import { wasPublished } from './course-version.state.js';
import { LessonRepository } from './lesson.repository.js';
import { newlyTaughtMs } from './taught-course.plan.js';

/** A published version, to those who reckon what teaching it is worth. */
export interface TaughtVersion {
  courseId: string;
  courseTitle: string;
  category: string;
  publishedAt: Date;
  /** Length of what no earlier published version had. */
  taughtMs: number;
  /** The lecturers who are members, in the order in which the course names them. */
  lecturerIds: string[];
}

/** Who taught what. A published version never changes, so the answer never does. */
@Injectable()
export class TaughtCourses {
  constructor(
    private readonly versions: CourseVersionRepository,
    private readonly lessons: LessonRepository,
  ) {}

  /** Null for a version that was never published. */
  async ofVersion(versionId: string): Promise<TaughtVersion | null> {
    const version = await this.versions.find(versionId);
    if (!version?.publishedAt || !wasPublished(version.state)) return null;
    const earlier = (await this.versions.ofCourse(version.courseId)).filter(
      ({ number, state }) => number < version.number && wasPublished(state),
    );
    const before = await this.lessons.lessonsOf(earlier.map(({ id }) => id));
    return {
      courseId: version.courseId,
      courseTitle: version.title,
      category: version.category,
      publishedAt: version.publishedAt,
      taughtMs: newlyTaughtMs(await this.lessons.lessonsOf([versionId]), before),
      lecturerIds: version.lecturers.flatMap(({ memberId }) => memberId ?? []),
    };
  }
}
