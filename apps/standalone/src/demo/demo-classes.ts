import { ClassAttendance, ClassCalling, ClassClosing, ClassLife } from '#activity';
import { shanghaiDay } from '#platform';
import {
  actor,
  common,
  CONDITIONS,
  drawUp,
  firstOf,
  lecture,
  own,
  type Scene,
  unit,
} from './demo-class-draft.js';
import { COUNTY } from './demo-units.js';

const DAY_MS = 86_400_000;
/** Half past eight in the evening in Shanghai: the day's classes are over. */
const EVENING_HOUR = 20.5;

/** One class of each kind that a desk meets: closed, running, enrolling, and one that waits for the upper unit. */
export async function holdClasses(scene: Scene): Promise<void> {
  await holdClosed(scene);
  await holdRunning(scene);
  await openEnrolling(scene);
  await submitOne(scene);
  scene.clock.set(scene.now);
}

/** Two days of the earlier summer, everybody there, closed on the last evening. */
async function holdClosed(scene: Scene): Promise<void> {
  const { rooms, clock } = scene;
  const [first, last] = [dayAt(scene, -46), dayAt(scene, -45)];
  const organiser = actor(scene, 'unitadmin');
  clock.set(instantOf(scene, -60));
  const classId = await drawUp(scene, {
    organiser,
    unit: unit(scene, '县委组织部'),
    facts: {
      ...common(first, last, 2),
      name: '县直机关党务干部业务培训班',
      kind: '02',
      form: 'concentrated',
      quota: 20,
      audience: '县直机关各党支部书记、党务干部',
      plan: '学习党支部工作条例、发展党员工作细则，提高党务工作规范化水平。',
      conditions: {
        ...CONDITIONS,
        onlineCoursesRequired: false,
        examPassRequired: false,
      },
      hoursHundredths: 1600,
    },
    sessions: [
      lecture(first, 'morning', '党支部工作条例解读', '刘建国'),
      lecture(first, 'afternoon', '发展党员工作流程与实务', '陈静'),
      lecture(last, 'morning', '“三会一课”记录规范', '刘建国'),
      { ...lecture(last, 'afternoon', '分组研讨与结业', '宋立新'), kind: 'activity' },
    ],
  });
  await own(rooms, ClassLife).publish(organiser, classId);
  const people = [actor(scene, 'learner').memberId, ...(await firstOf(scene, '县水务局', 7))];
  await own(rooms, ClassCalling).callUp(organiser, classId, people);
  clock.set(instantOf(scene, -47));
  await own(rooms, ClassLife).start(organiser, classId);
  clock.set(instantOf(scene, -45));
  const entries = people.map((memberId) => ({ memberId, attendance: 'present' as const }));
  const attendance = own(rooms, ClassAttendance);
  for (const day of [first, last]) {
    for (const half of ['morning', 'afternoon'] as const) {
      const reason = '课后补录';
      await attendance.call(organiser, classId, `${day}-${half}`, { entries, reason });
    }
  }
  await own(rooms, ClassClosing).begin(organiser, classId);
  await own(rooms, ClassClosing).close(organiser, classId);
}

/** The county's, with both learners on its list; the lecturer is its teacher. */
async function holdRunning(scene: Scene): Promise<void> {
  const { rooms, clock, courseIds } = scene;
  const [yesterday, today, last] = [dayAt(scene, -1), dayAt(scene, 0), dayAt(scene, 2)];
  const organiser = actor(scene, 'admin');
  clock.set(instantOf(scene, -12));
  const classId = await drawUp(scene, {
    organiser,
    unit: unit(scene, COUNTY),
    facts: {
      ...common(yesterday, last, 4),
      name: '学习贯彻党的二十届四中全会精神专题培训班',
      kind: '03',
      mode: 'mixed',
      quota: 30,
      form: 'full-time',
      audience: '县直各单位、各乡镇（街道）乡科级领导干部',
      plan: '全面学习领会全会精神，结合“十五五”规划开局谋划县域工作。\n采取集中授课、分组研讨和网络自学相结合的方式进行。',
      hoursHundredths: 3200,
      conditions: {
        ...CONDITIONS,
        examPassRequired: false,
      },
    },
    sessions: [
      lecture(yesterday, 'morning', '开班动员与全会精神辅导', '刘建国'),
      lecture(yesterday, 'afternoon', '“十五五”时期县域经济社会发展', '周德明'),
      lecture(today, 'morning', '加强基层党组织建设', '刘建国'),
      { ...lecture(today, 'afternoon', '分组研讨', '各组组长'), kind: 'activity' },
      { ...lecture(dayAt(scene, 1), 'morning', '网络课程自学', ''), kind: 'online', place: '' },
      { ...lecture(dayAt(scene, 1), 'afternoon', '柳河镇现场教学', '柳河镇'), kind: 'activity' },
      lecture(last, 'morning', '基层治理案例分析', '陈静'),
      { ...lecture(last, 'afternoon', '交流发言与总结', '宋立新'), kind: 'activity' },
    ],
    courseIds: courseIds.slice(0, 2),
    places: [
      ['城关镇', 3],
      ['柳河镇', 5],
    ],
  });
  await own(rooms, ClassLife).publish(organiser, classId);
  const learners = ['learner', 'learner2'].map((name) => actor(scene, name).memberId);
  const others = [
    ...(await firstOf(scene, '县教育局', 4)),
    ...(await firstOf(scene, '县公安局', 3)),
    ...(await firstOf(scene, '柳河镇', 4)),
  ];
  await own(rooms, ClassCalling).callUp(organiser, classId, [...learners, ...others]);
  clock.set(instantOf(scene, -2));
  await own(rooms, ClassLife).start(organiser, classId);
}

/** With places for bureaus and towns, people assigned and one that waits. */
async function openEnrolling(scene: Scene): Promise<void> {
  const { rooms, clock, courseIds } = scene;
  const organiser = actor(scene, 'admin');
  const [first, last] = [dayAt(scene, 12), dayAt(scene, 16)];
  clock.set(instantOf(scene, -6));
  const classId = await drawUp(scene, {
    organiser,
    unit: unit(scene, '县委组织部'),
    facts: {
      ...common(first, last, 5),
      name: '乡科级领导干部进修班',
      kind: '05',
      form: 'full-time',
      quota: 30,
      audience: '县直各单位、各乡镇（街道）乡科级领导职务干部，近三年未参加脱产培训的优先',
      plan: '围绕党性教育、履职能力和法治思维三个单元开展教学，安排一次现场教学。',
      hoursHundredths: 4e3,
      selfEnrol: true,
      enrolUntil: dayAt(scene, 9),
    },
    sessions: [
      lecture(first, 'morning', '党性修养与作风建设', '刘建国'),
      lecture(first, 'afternoon', '党内法规专题', '韩雅琴'),
      lecture(dayAt(scene, 13), 'morning', '领导干部法治思维', '陈静'),
      { ...lecture(dayAt(scene, 14), 'morning', '清廉教育基地现场教学', ''), kind: 'activity' },
      { ...lecture(last, 'afternoon', '结业考试', ''), kind: 'exam', hoursHundredths: 200 },
    ],
    courseIds: courseIds.slice(2, 4),
    places: [
      ['县水务局', 4],
      ['县教育局', 3],
      ['县公安局', 3],
      ['城关镇', 3],
      ['柳河镇', 2],
    ],
  });
  await own(rooms, ClassLife).publish(organiser, classId);
  clock.set(instantOf(scene, -3));
  const calling = own(rooms, ClassCalling);
  const bureau = await firstOf(scene, '县教育局', 4);
  await calling.assign(organiser, classId, bureau);
  await calling.confirm(organiser, classId, bureau[0] ?? '');
  await calling.assign(organiser, classId, await firstOf(scene, '县公安局', 2));
  await calling.callUp(organiser, classId, await firstOf(scene, '县委办公室', 2));
}

/** Waits for the word of the county. */
async function submitOne(scene: Scene): Promise<void> {
  const organiser = actor(scene, 'unitadmin2');
  const [first, last] = [dayAt(scene, 25), dayAt(scene, 27)];
  scene.clock.set(instantOf(scene, -1));
  const classId = await drawUp(scene, {
    organiser,
    unit: unit(scene, '乡镇（街道）'),
    facts: {
      ...common(first, last, 3),
      name: '村（社区）党组织书记示范培训班',
      kind: '02',
      form: 'concentrated',
      quota: 60,
      audience: '各乡镇（街道）村（社区）党组织书记',
      plan: '抓党建促乡村振兴，提升村（社区）党组织书记履职能力。',
      hoursHundredths: 2400,
      approvalRequired: true,
    },
    sessions: [
      lecture(first, 'morning', '抓党建促乡村振兴', '刘建国'),
      lecture(dayAt(scene, 26), 'morning', '农村集体“三资”管理', '周德明'),
    ],
  });
  await own(scene.rooms, ClassLife).submit(organiser, classId);
}

function dayAt({ now }: Scene, days: number): string {
  return shanghaiDay(new Date(now.getTime() + days * DAY_MS));
}

function instantOf(scene: Scene, days: number): Date {
  const midnight = Date.parse(`${dayAt(scene, days)}T00:00:00+08:00`);
  return new Date(midnight + EVENING_HOUR * 3_600_000);
}
