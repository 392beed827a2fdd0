import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '#platform';
import { CourseAuthoring } from './course-authoring.service.js';
import { CourseDrafts } from './course-draft.service.js';
import { CourseRepository } from './course.repository.js';
import { LessonAuthoring } from './lesson-authoring.service.js';

export interface NewMicroCourse {
  title: string;
  /** A category's code. */
  category: string;
  /** Null while the video is still on its way. */
  mediaAssetId: string | null;
}

/** 微课: the short way to a course of one short video. */
@Injectable()
export class MicroCourses {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseRepository,
    private readonly drafts: CourseDrafts,
    private readonly authoring: CourseAuthoring,
    private readonly lessons: LessonAuthoring,
  ) {}

  /** A draft with its one lesson, called as the course. @throws `course.micro-too-long` for a video that is ready and too long */
  async create(
    actor: Actor,
    { title, category, mediaAssetId }: NewMicroCourse,
  ): Promise<{ courseId: string; lessonId: string }> {
    return this.database.transaction(async () => {
      const { id: courseId } = await this.authoring.create(actor, { title, category });
      await this.courses.change(courseId, { format: 'micro' });
      const lesson = { title, kind: 'video' as const, mediaAssetId };
      const { id: lessonId } = await this.lessons.add(actor, courseId, lesson);
      return { courseId, lessonId };
    });
  }

  /** From now on it may be longer and have more lessons; there is no way back. */
  async makeOrdinary(actor: Actor, courseId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.drafts.requireEditable(actor, courseId);
      await this.courses.change(courseId, { format: null });
    });
  }
}
