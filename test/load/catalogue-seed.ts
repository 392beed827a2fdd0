import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { RawDatabase, Row } from './raw-database.ts';

const instant = (ms: number) => new Date(ms).toISOString().replace('T', ' ').slice(0, 23);
const DAY_MS = 86_400_000;

/** What the product's index makes of a course; the bench hands over the product's own function. */
type TermsOf = (text: {
  title: string;
  lecturers: string[];
  tags: string[];
  categories: string[];
  summary: string;
  lessonTitles: string[];
}) => Map<string, number>;

interface Wish {
  courses: number;
  rules: number;
  rootId: string;
  countyId: string;
  termsOf: TermsOf;
}

export interface SeededCatalogue {
  /** What learners in the middle of the list send as Bearer, and their ids. */
  learners: { id: string; token: string }[];
  /** A course in the middle of the list. */
  course: { id: string; title: string; lecturer: string };
  categoryCode: string;
}

const SUBJECTS =
  '乡村振兴战略 基层社会治理 党的二十大精神 习近平新时代中国特色社会主义思想 中国式现代化 高质量发展 意识形态工作 ' +
  '党风廉政建设 应急管理能力 数字政府建设 生态文明建设 民法典 公文写作 舆情应对 群众工作方法 财政预算管理 ' +
  '营商环境优化 防灾减灾救灾 粮食安全 统战理论政策 保密工作 突发事件处置 调查研究 党史学习教育 共同富裕';
const FORMS =
  '专题辅导 理论与实践 案例分析 重点解读 实务操作 经验交流 形势与任务 学习体会 政策要点 方法与路径';
const PLACES = '浙江 枫桥 塞罕坝 小岗村 红旗渠 井冈山 延安 兰考 深圳 雄安';
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾单解区';
const GIVEN = '建国明强文海志军晓东丽华秀英国平永红春梅立新';
const SENTENCES =
  '本课程围绕党员干部普遍关心的问题，结合基层一线的实际案例进行讲解。 从历史逻辑、理论逻辑、实践逻辑三个方面阐述其形成过程。 ' +
  '帮助学员掌握主要政策的适用范围、办理流程和常见误区。 讲授内容包括背景介绍、重点难点、典型做法和工作建议。 ' +
  '适合各级机关、企事业单位和村社区干部学习。 通过现场教学与访谈相结合的方式，展示改革创新的生动实践。';
const CATEGORIES = ['theory', 'party-spirit', 'ability', 'knowledge'];

/** Published courses with two lessons each, rules that touch everybody or a part, and what some members have studied. */
export async function seedCatalogue(
  database: RawDatabase,
  { courses: count, rules, rootId, countyId, termsOf }: Wish,
): Promise<SeededCatalogue> {
  const now = Date.now();
  const courses = Array.from({ length: count }, (_, n) => aCourse(n, now));
  for (let from = 0; from < count; from += 500) {
    const some = courses.slice(from, from + 500);
    await database.insert('course', some.map(courseRow));
    await database.insert('course_version', some.map(versionRow));
    await database.insert('chapter', some.map(chapterRow));
    await database.insert('lesson', some.flatMap(lessonRows));
    await database.insert(
      'course_term',
      some.flatMap((course) => termRows(course, termsOf)),
    );
  }
  const ids = courses.map(({ id }) => id);
  await seedRules(database, ids, { rules, rootId, countyId, now });
  const learners = await seedLearners(database, courses, now);
  const middle = courses[Math.floor(count / 2)] as SeededCourse;
  return { learners, course: middle, categoryCode: 'ability' };
}

type SeededCourse = ReturnType<typeof aCourse>;

const words = (text: string) => text.split(' ');
const pickOf = (list: string[] | string, n: number) => list[n % list.length] ?? '';

function aCourse(n: number, now: number) {
  const [subjects, forms, places, sentences] = [SUBJECTS, FORMS, PLACES, SENTENCES].map(words);
  const [a, b, c] = [n % 25, Math.floor(n / 25) % 10, Math.floor(n / 250) % 10];
  const topic = pickOf(subjects ?? [], a);
  const title = `${topic}：${pickOf(places ?? [], c)}的${pickOf(forms ?? [], b)}（第${Math.floor(n / 2500) + 1}讲）`;
  return {
    n,
    id: randomUUID(),
    title,
    category: pickOf(CATEGORIES, n),
    lecturer: pickOf(SURNAMES, n * 7) + pickOf(GIVEN, n * 3) + pickOf(GIVEN, n * 5 + 1),
    tags: [topic, pickOf(forms ?? [], b + 3)],
    summary: [0, 1, 2].map((k) => pickOf(sentences ?? [], n + k)).join(''),
    lessonIds: [randomUUID(), randomUUID()],
    lessonTitles: [`第一节 ${topic}的由来`, `第二节 ${pickOf(forms ?? [], b + 1)}`],
    durationMs: ((n * 37) % 90) * 60_000 + 300_000,
    required: n % 50 === 0 ? 1 : 0,
    publishedAt: now - (n % 2000) * 3_600_000 - n,
    // One in twenty is for a county only.
    restricted: n % 20 === 7,
  };
}

const facts = (course: SeededCourse): Row => ({
  title: course.title,
  category: course.category,
  theme: course.category,
  tags: JSON.stringify(course.tags),
  summary: course.summary,
  lecturer: course.lecturer,
  completion_threshold: 90,
  allowed_rates: '[1,1.5,2]',
  first_view_seeking: 1,
  required: course.required,
  order_lock: 0,
  credit_hundredths: null,
  duration_ms: course.durationMs,
  lesson_count: 2,
  created_at: instant(course.publishedAt - DAY_MS),
  updated_at: instant(course.publishedAt),
  submitted_at: instant(course.publishedAt - 3_600_000),
  published_at: instant(course.publishedAt),
});

const courseRow = (course: SeededCourse): Row => ({
  id: course.id,
  owner_id: 'seed',
  owner_name: '授课教师',
  live_version_id: course.id,
  draft_version_id: null,
  state: 'published',
  ...facts(course),
  withdrawn_at: null,
  taken_down_at: null,
  audience_since: course.restricted ? instant(course.publishedAt) : null,
});

const versionRow = (course: SeededCourse): Row => ({
  id: course.id,
  course_id: course.id,
  number: 1,
  state: 'published',
  ...facts(course),
  lecturers: '[]',
  change_note: '',
  superseded_at: null,
});

const chapterRow = ({ id }: SeededCourse): Row => ({
  version_id: id,
  id,
  title: '第一章',
  position: 0,
});

const lessonRows = ({ id, lessonIds, lessonTitles, durationMs }: SeededCourse): Row[] =>
  lessonIds.map((lessonId, position) => ({
    version_id: id,
    id: lessonId,
    course_id: id,
    chapter_id: id,
    title: lessonTitles[position] ?? '',
    kind: 'video',
    media_asset_id: lessonId,
    duration_ms: durationMs / 2,
    position,
  }));

function termRows(course: SeededCourse, termsOf: TermsOf): Row[] {
  const { id, title, lecturer, tags, summary, lessonTitles } = course;
  const terms = termsOf({
    title,
    lecturers: [lecturer],
    tags,
    categories: ['履职能力'],
    summary,
    lessonTitles,
  });
  return [...terms].map(([term, weight]) => ({ course_id: id, term, weight }));
}

/** Half of the rules touch everybody or everybody of some kind, half a county; each names twenty courses. */
async function seedRules(
  database: RawDatabase,
  courseIds: string[],
  {
    rules,
    rootId,
    countyId,
    now,
  }: { rules: number; rootId: string; countyId: string; now: number },
): Promise<void> {
  const open = courseIds.filter((_, n) => n % 20 !== 7);
  const assignments = Array.from({ length: rules }, (_, n) => ({
    id: randomUUID(),
    n,
    unitId: n % 2 === 0 ? rootId : countyId,
  }));
  await database.insert(
    'assignment',
    assignments.map(({ id, n, unitId }) => ({
      id,
      title: `${n + 1} 号学习任务`,
      kind: n % 5 === 4 ? 'elective' : 'required',
      state: 'published',
      unit_id: unitId,
      note: '',
      due_on: n % 3 === 0 ? null : instant(now + (n + 1) * DAY_MS).slice(0, 10),
      valid_from: '2020-01-01',
      valid_to: null,
      created_by: 'seed',
      created_by_name: '罗德明',
      created_at: instant(now - DAY_MS),
      updated_at: instant(now - DAY_MS),
      published_at: instant(now - DAY_MS + n * 1000),
      closed_at: null,
      close_reason: null,
    })),
  );
  await database.insert(
    'assignment_course',
    assignments.flatMap(({ id, n }) =>
      Array.from({ length: 20 }, (_, position) => ({
        assignment_id: id,
        course_id: open[(n * 13 + position * 7) % open.length] ?? '',
        position,
      })),
    ),
  );
  const target = (of: Row, n: number, unitId: string): Row => ({
    id: randomUUID(),
    assignment_id: null,
    course_id: null,
    unit_id: unitId,
    line: null,
    seniority_from: n % 4 === 1 ? 50 : null,
    seniority_to: n % 4 === 1 ? 66 : null,
    authorities: null,
    party_posts: null,
    personnel_categories: n % 4 === 2 ? ',01,02,' : null,
    political_statuses: n % 4 === 3 ? ',01,' : null,
    in_leadership: null,
    list_id: null,
    member_id: null,
    position: 0,
    ...of,
  });
  const restricted = courseIds.filter((_, n) => n % 20 === 7);
  await database.insert('audience_target', [
    ...assignments.map(({ id, n, unitId }) => target({ assignment_id: id }, n, unitId)),
    ...restricted.map((id) => target({ course_id: id }, 0, countyId)),
  ]);
}

/** Twenty people who are signed in, and what one member in twenty has studied. */
async function seedLearners(
  database: RawDatabase,
  courses: SeededCourse[],
  now: number,
): Promise<SeededCatalogue['learners']> {
  const people = await database.select<{ id: string }>(
    'SELECT id FROM member ORDER BY id LIMIT 5000',
  );
  for (let from = 0; from < people.length; from += 500) {
    const some = people.slice(from, from + 500);
    const studies = some.flatMap(({ id }, at) =>
      Array.from({ length: 12 }, (_, k) => ({
        memberId: id,
        course: courses[((from + at) * 31 + k * k * 17) % courses.length] as SeededCourse,
        touchedAt: now - k * DAY_MS,
        done: k > 8,
      })),
    );
    const known = new Set<string>();
    const own = studies.filter(({ memberId, course }) => {
      const key = memberId + course.id;
      return !known.has(key) && known.add(key);
    });
    await database.insert('coverage', own.map(coverageRow));
    await database.insert(
      'course_completion',
      own
        .filter(({ done }) => done)
        .map(({ memberId, course, touchedAt }) => ({
          member_id: memberId,
          course_id: course.id,
          completed_at: instant(touchedAt),
          studied_ms: course.durationMs,
          media_ms: course.durationMs,
        })),
    );
  }
  return signedIn(database, now);
}

interface Study {
  memberId: string;
  course: SeededCourse;
  touchedAt: number;
}

const coverageRow = ({ memberId, course, touchedAt }: Study): Row => ({
  member_id: memberId,
  lesson_id: course.lessonIds[0] ?? '',
  asset_id: course.lessonIds[0] ?? '',
  course_id: course.id,
  ranges: '0-60000',
  covered_ms: 60_000,
  position_ms: 60_000,
  touched_at: instant(touchedAt),
});

async function signedIn(database: RawDatabase, now: number): Promise<SeededCatalogue['learners']> {
  const accounts = await database.select<{ id: string; member_id: string }>(
    "SELECT id, member_id FROM account WHERE state = 'active' ORDER BY member_id LIMIT 20",
  );
  const learners = accounts.map(({ member_id: id }) => ({
    id,
    token: randomBytes(32).toString('base64url'),
  }));
  await database.insert(
    'session',
    learners.map(({ token }, at) => ({
      id: randomUUID(),
      token_hash: createHash('sha256').update(token).digest('base64url'),
      account_id: accounts[at]?.id ?? '',
      created_at: instant(now),
      expires_at: instant(now + DAY_MS / 3),
      ends_at: instant(now + DAY_MS),
      closed_at: null,
      address: '127.0.0.1',
      user_agent: 'seed',
    })),
  );
  return learners;
}
