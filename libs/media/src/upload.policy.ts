import { type Actor, hasRole, type Role } from '#platform';

export const uploadPurposes = [
  'lesson-video',
  'lesson-audio',
  'lesson-document',
  'cover',
  'attachment',
  'import',
] as const;

export type UploadPurpose = (typeof uploadPurposes)[number];

const mebibyte = 1024 ** 2;

interface PurposeRule {
  roles: Role[];
  maxBytes: number;
}

const rules: Record<UploadPurpose, PurposeRule> = {
  'lesson-video': { roles: ['instructor'], maxBytes: 4096 * mebibyte },
  'lesson-audio': { roles: ['instructor'], maxBytes: 1024 * mebibyte },
  'lesson-document': { roles: ['instructor'], maxBytes: 200 * mebibyte },
  cover: { roles: ['instructor'], maxBytes: 10 * mebibyte },
  attachment: {
    roles: ['learner', 'instructor', 'unit-admin', 'platform-admin'],
    maxBytes: 50 * mebibyte,
  },
  import: { roles: ['unit-admin', 'platform-admin', 'instructor'], maxBytes: 50 * mebibyte },
};

export function isUploadPurpose(text: string): text is UploadPurpose {
  return (uploadPurposes as readonly string[]).includes(text);
}

export function canUpload(actor: Actor, purpose: UploadPurpose): boolean {
  return hasRole(actor, ...rules[purpose].roles);
}

export function maxUploadBytes(purpose: UploadPurpose): number {
  return rules[purpose].maxBytes;
}

/** What of it becomes a media asset, and of which kind. */
export function mediaKindOf(purpose: UploadPurpose): 'video' | 'audio' | null {
  if (purpose === 'lesson-video') return 'video';
  return purpose === 'lesson-audio' ? 'audio' : null;
}
