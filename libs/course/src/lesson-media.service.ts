import { Injectable } from '@nestjs/common';
import { MediaService } from '#media';
import type { Actor } from '#platform';
import { courseErrors } from './course.errors.js';
import type { Lesson } from './lesson.entity.js';

type Played = Pick<Lesson, 'id' | 'kind' | 'mediaAssetId'>;

const holderOf = (lessonId: string) => `lesson:${lessonId}`;

/** Which asset a lesson plays: one of its author's own, and held as long as the lesson needs it. */
@Injectable()
export class LessonMedia {
  constructor(private readonly media: MediaService) {}

  /** @throws `media.asset-not-found` for another's, `course.media-kind-mismatch` */
  async hold(actor: Actor, { id, kind, mediaAssetId }: Played): Promise<void> {
    if (!mediaAssetId) return;
    const asset = await this.media.hold(actor, mediaAssetId, holderOf(id));
    if (asset.kind !== kind) {
      throw courseErrors['media-kind-mismatch']({ mediaAssetId: '课件类型与这一节不一致' });
    }
  }

  async release({ id, mediaAssetId }: Played): Promise<void> {
    if (mediaAssetId) await this.media.release(mediaAssetId, holderOf(id));
  }
}
