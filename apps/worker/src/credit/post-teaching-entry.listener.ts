import { Injectable } from '@nestjs/common';
import { TaughtCourses, type VersionPublished, versionPublished } from '#course';
import { TeachingCredit } from '#credit';
import { type EventHandler, EventListener } from '#platform';

/** A published version becomes 授课学时 of those who taught it. Told again, it finds the entries that are there. */
@Injectable()
@EventListener(versionPublished, 'credit.post-teaching-entry')
export class PostTeachingEntryListener implements EventHandler<VersionPublished> {
  constructor(
    private readonly courses: TaughtCourses,
    private readonly teaching: TeachingCredit,
  ) {}

  async handle({ versionId }: VersionPublished): Promise<void> {
    const taught = await this.courses.ofVersion(versionId);
    if (taught) await this.teaching.post(taught);
  }
}
