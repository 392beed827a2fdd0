import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { RawDatabase } from './raw-database.ts';

const KEY_WINDOW_MS = 60_000;
const DAY_MS = 86_400_000;

export interface SeededLearner {
  memberId: string;
  /** What a client sends as Bearer. */
  token: string;
  /** A live play session with a full bucket, if sessions were asked for. */
  sessionId: string;
}

export interface SeededStudy {
  courseId: string;
  lessonId: string;
  assetId: string;
  learners: SeededLearner[];
}

/** `YYYY-MM-DD HH:MM:SS.mmm` in UTC, as both databases store an instant. */
export const instant = (ms: number) => new Date(ms).toISOString().replace('T', ' ').slice(0, 23);

/**
 * Signed-in learners of one published lesson, whose keys have all gone out: the rows that hours of sign-ins
 * and openings would leave, written straight into a migrated database.
 */
export async function seedStudy(
  database: RawDatabase,
  { learners: count, durationMs }: { learners: number; durationMs: number },
): Promise<SeededStudy> {
  const now = Date.now();
  const course = await seedCourse(database, durationMs, now);
  const unitId = randomUUID();
  await database.insert('unit', [
    {
      id: unitId,
      line: 'administrative',
      kind: 'department',
      name: '压测单位',
      parent_id: null,
      path: `/${unitId}/`,
      depth: 0,
      order: 1,
      order_path: '000001',
      valid_from: '2020-01-01',
      valid_to: null,
      created_at: instant(now),
    },
  ]);
  const learners = Array.from({ length: count }, () => ({
    memberId: randomUUID(),
    token: randomBytes(32).toString('base64url'),
    sessionId: sessionIdAt(now),
  }));
  await seedPeople(database, unitId, learners, now);
  await seedSessions(database, course, durationMs, learners, now);
  return { ...course, learners };
}

async function seedCourse(database: RawDatabase, durationMs: number, now: number) {
  const ids = { courseId: randomUUID(), lessonId: randomUUID(), assetId: randomUUID() };
  const versionId = ids.courseId;
  const [ownerId, chapterId] = [randomUUID(), randomUUID()];
  const windows = Array.from({ length: Math.ceil(durationMs / KEY_WINDOW_MS) }, (_, i) => [
    i * KEY_WINDOW_MS,
    Math.min(durationMs, (i + 1) * KEY_WINDOW_MS),
  ]);
  await database.insert('media_asset', [
    {
      id: ids.assetId,
      owner_id: ownerId,
      upload_id: randomUUID(),
      kind: 'video',
      file_name: '压测.mp4',
      size_bytes: 1,
      state: 'ready',
      progress: 100,
      rounds: 1,
      package_id: randomUUID(),
      duration_ms: durationMs,
      width: 320,
      height: 180,
      codecs: null,
      package_bytes: 1,
      key_windows: JSON.stringify(windows),
      failure_code: null,
      failure_message: null,
      created_at: instant(now),
      finished_at: instant(now),
    },
  ]);
  const facts = {
    title: '压测课程',
    category: 'theory',
    theme: 'theory',
    tags: '[]',
    summary: '',
    lecturer: '压测',
    state: 'published',
    completion_threshold: 100,
    allowed_rates: '[1,1.25,1.5,2]',
    first_view_seeking: 1,
    required: 0,
    order_lock: 0,
    duration_ms: durationMs,
    lesson_count: 1,
    created_at: instant(now),
    updated_at: instant(now),
    submitted_at: instant(now),
    published_at: instant(now),
  };
  await database.insert('course', [
    {
      ...facts,
      id: ids.courseId,
      owner_id: ownerId,
      owner_name: '压测',
      live_version_id: versionId,
    },
  ]);
  await database.insert('course_version', [
    {
      ...facts,
      id: versionId,
      course_id: ids.courseId,
      number: 1,
      lecturers: '[]',
      change_note: '',
    },
  ]);
  await database.insert('chapter', [
    { id: chapterId, version_id: versionId, title: '第一章', position: 0 },
  ]);
  await database.insert('lesson', [
    {
      id: ids.lessonId,
      version_id: versionId,
      course_id: ids.courseId,
      chapter_id: chapterId,
      title: '第一节',
      kind: 'video',
      media_asset_id: ids.assetId,
      duration_ms: durationMs,
      position: 0,
    },
  ]);
  return ids;
}

async function seedPeople(
  database: RawDatabase,
  unitId: string,
  learners: SeededLearner[],
  now: number,
): Promise<void> {
  const people = learners.map((learner, i) => ({ ...learner, i, accountId: randomUUID() }));
  await database.insert(
    'member',
    people.map(({ memberId, i }) => ({
      id: memberId,
      name: `学员${i}`,
      gender: '男',
      birth_day: '1980-01-01',
      id_card_cipher: '-',
      id_card_hash: randomUUID(),
      id_card_mask: '-',
      phone_cipher: null,
      phone_hash: null,
      phone_mask: null,
      political_status: '01',
      personnel_category: '01',
      created_at: instant(now),
    })),
  );
  await database.insert(
    'membership',
    people.map(({ memberId, i }) => ({
      id: randomUUID(),
      member_id: memberId,
      unit_id: unitId,
      line: 'administrative',
      kind: 'home',
      order: i,
      from_day: '2020-01-01',
      to_day: null,
      open_key: `${memberId}:administrative`,
      member_name: `学员${i}`,
      personnel_category: '01',
      political_status: '01',
      access: 'active',
      seniority: 999,
    })),
  );
  await database.insert(
    'account',
    people.map(({ memberId, accountId }) => ({
      id: accountId,
      member_id: memberId,
      login_name: accountId,
      password_hash: null,
      state: 'active',
      created_at: instant(now),
    })),
  );
  await database.insert(
    'session',
    people.map(({ token, accountId }) => ({
      id: randomUUID(),
      token_hash: createHash('sha256').update(token).digest('base64url'),
      account_id: accountId,
      created_at: instant(now),
      expires_at: instant(now + DAY_MS / 3),
      ends_at: instant(now + DAY_MS),
      closed_at: null,
      address: '127.0.0.1',
      user_agent: 'seed',
    })),
  );
}

async function seedSessions(
  database: RawDatabase,
  { courseId, lessonId, assetId }: Omit<SeededStudy, 'learners'>,
  durationMs: number,
  learners: SeededLearner[],
  now: number,
): Promise<void> {
  await database.insert(
    'play_session',
    learners.map(({ memberId, sessionId }) => ({
      id: sessionId,
      member_id: memberId,
      sign_in_id: null,
      course_id: courseId,
      lesson_id: lessonId,
      asset_id: assetId,
      duration_ms: durationMs,
      threshold_percent: 100,
      allowed_rates: '1 1.25 1.5 2',
      user_agent: 'seed',
      opened_at: instant(now),
      ticket_expires_at: instant(now + DAY_MS),
      superseded_at: null,
      held_seq: null,
      closed_at: null,
    })),
  );
  await database.insert(
    'member_clock',
    learners.map(({ memberId, sessionId }) => ({
      member_id: memberId,
      level_ms: KEY_WINDOW_MS,
      filled_at: instant(now),
      rate_percent: 200,
      live_session_id: sessionId,
      live_seq: -1,
    })),
  );
  const keys = Array.from({ length: Math.ceil(durationMs / KEY_WINDOW_MS) }, (_, i) => i);
  await database.insert(
    'key_delivery',
    learners.flatMap(({ memberId }) =>
      keys.map((index) => ({
        member_id: memberId,
        asset_id: assetId,
        key_index: index,
        delivered_at: instant(now),
      })),
    ),
  );
}

/** A UUIDv7, as the product gives its sessions: it begins with the time. */
function sessionIdAt(ms: number): string {
  const time = ms.toString(16).padStart(12, '0');
  const rest = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(15)}`;
}
