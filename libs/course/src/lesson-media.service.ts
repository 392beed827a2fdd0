import { Injectable } from '@nestjs/common';
import { type MediaAsset, MediaService } from '#media';
import type { Actor } from '#platform';
import { courseErrors } from './course.errors.js';
import type { Lesson } from './lesson.entity.js';
import { LessonRepository } from './lesson.repository.js';

type Played = Pick<Lesson, 'versionId' | 'kind' | 'mediaAssetId'>;

const holderOf = (versionId: string) => `course-version:${versionId}`;

/** Which assets a version plays: its author's own, and held as long as the version may be watched. */
@Injectable()
export class LessonMedia {
  constructor(
    private readonly media: MediaService,
    private readonly lessons: LessonRepository,
  ) {}

  /** @throws `media.asset-not-found` for another's, `course.media-kind-mismatch` */
  async hold(actor: Actor, { versionId, kind, mediaAssetId }: Played): Promise<MediaAsset | null> {
    if (!mediaAssetId) return null;
    if (kind === 'quiz') throw courseErrors['quiz-without-media']({ mediaAssetId: '测验不用课件' });
    const asset = await this.media.hold(actor, mediaAssetId, holderOf(versionId));
    if (asset.kind !== kind) {
      throw courseErrors['media-kind-mismatch']({ mediaAssetId: '课件类型与这一节不一致' });
    }
    return asset;
  }

  /** After the version has ceased to play it there; another of its lessons may play it still. */
  async release({ versionId, mediaAssetId }: Omit<Played, 'kind'>): Promise<void> {
    if (!mediaAssetId) return;
    const lessons = await this.lessons.lessonsOf([versionId]);
    if (lessons.some((lesson) => lesson.mediaAssetId === mediaAssetId)) return;
    await this.media.release(mediaAssetId, holderOf(versionId));
  }

  /** Whatever the version plays. */
  async releaseAll(versionId: string): Promise<void> {
    const lessons = await this.lessons.lessonsOf([versionId]);
    for (const assetId of new Set(lessons.map((lesson) => lesson.mediaAssetId))) {
      if (assetId) await this.media.release(assetId, holderOf(versionId));
    }
  }
}
