import type { INestApplicationContext, Type } from '@nestjs/common';
import {
  ClassAssignments,
  Classes,
  ClassGrouping,
  ClassMarking,
  ClassMembers,
  ClassNotices,
  ClassSubmissions,
} from '#activity';
import { type Actor, type FakeClock } from '#platform';
import type { DemoOrganisation } from './demo-organisation.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const GROUPS = 3;
const EACH = { page: 1, pageSize: 100 };

const ESSAYS = [
  '通过两天的集中学习，我对全会精神有了更系统的认识。\n\n一是把准方向。“十五五”时期经济社会发展的主要目标，落到我们县里，就是要把产业、民生和生态三件事统筹起来抓。二是找准差距。对照讲课中列举的案例，我所在单位在项目储备和前期论证上还有不足。三是抓实落实。回去以后，我准备先把分管的三个在建项目逐一过一遍，列出问题清单，明确到人、到月。\n\n学习的目的在于运用。我将把这次学到的方法用到日常工作中，做到学以致用、知行合一。',
  '这次培训安排紧凑，既有理论辅导，也有现场教学。给我印象最深的是基层党组织建设一课，讲到党支部要“建在网格上、干在群众前”。\n\n我所在的镇有九个村，过去开会多、入户少。结合所学，下一步打算从三个方面改进：把组织生活搬到田间地头；把党员联系户制度落到实处；把群众反映的小事当大事办。我相信只要坚持下去，群众的满意度一定会提高。',
  '参加培训以来，我认真听讲、做好笔记，收获很大。全会精神内涵丰富，需要反复学、深入学。作为一名从事财务工作的干部，我的体会是：过紧日子不是少干事，而是把每一分钱花在刀刃上。今后将在预算编制、绩效评价两个环节上下功夫，主动服务全县大局。',
  '学习收获：提高了政治站位，开阔了工作思路。下一步要加强学习，结合岗位实际抓好落实，为全县高质量发展贡献力量。',
];

interface Scene extends Pick<DemoOrganisation, 'actors'> {
  rooms: INestApplicationContext;
  clock: FakeClock;
  now: Date;
}

/** What goes on in the running class: groups with leaders, notices of which some were read, work that came in. */
export async function workInClass(scene: Scene): Promise<void> {
  const { rooms, clock, now } = scene;
  const organiser = required(scene, 'admin');
  const classes = await own(rooms, Classes).list(organiser, { state: 'running' }, EACH);
  const classId = classes.items[0]?.id;
  if (!classId) return;
  const people = await own(rooms, ClassMembers).everybody(classId);
  const members = people.map(({ memberId, name }) => asLearner(memberId, name));
  clock.set(new Date(now.getTime() - 2 * DAY_MS));
  await makeGroups(rooms, organiser, classId, members);
  await sendNotices(scene, organiser, classId, members);
  await setWork(scene, organiser, classId, members);
  clock.set(now);
}

async function makeGroups(
  rooms: INestApplicationContext,
  organiser: Actor,
  classId: string,
  members: Actor[],
): Promise<void> {
  const grouping = own(rooms, ClassGrouping);
  const groups = await grouping.split(organiser, classId, GROUPS);
  for (const { members: group } of groups) {
    const [leader] = group;
    if (!leader) continue;
    const { memberId } = leader;
    await grouping.appoint(organiser, classId, { memberId, duty: 'group-leader' });
  }
  const [monitor] = members;
  if (!monitor) return;
  await grouping.appoint(organiser, classId, { memberId: monitor.memberId, duty: 'monitor' });
}

async function sendNotices(
  { rooms, clock, now }: Scene,
  organiser: Actor,
  classId: string,
  members: Actor[],
): Promise<void> {
  const notices = own(rooms, ClassNotices);
  const first = await notices.send(organiser, classId, {
    title: '开班须知',
    body: '各位学员：\n1. 请于 8:20 前到教室签到，因故不能参加的须提前请假；\n2. 上课期间手机调至静音；\n3. 食宿自理，党校食堂凭学员证就餐。\n有事请联系班主任。',
    groupNo: null,
  });
  for (const member of members.slice(0, 9)) await notices.read(member, classId, first.id);
  clock.set(new Date(now.getTime() - DAY_MS));
  const wrong = await notices.send(organiser, classId, {
    title: '现场教学集合时间',
    body: '明天下午 13:00 在县委党校门口集合乘车。',
    groupNo: null,
  });
  await notices.withdraw(organiser, classId, wrong.id, '集合时间有误，以新通知为准');
  await notices.send(organiser, classId, {
    title: '现场教学集合时间（更正）',
    body: '赴柳河镇现场教学，13:30 在县委党校门口集合乘车，请穿便于行走的鞋。',
    groupNo: null,
  });
  await notices.send(organiser, classId, {
    title: '第 1 组研讨发言准备',
    body: '请第 1 组围绕“基层党组织如何引领乡村治理”准备 5 分钟发言，由组长汇总。',
    groupNo: 1,
  });
}

async function setWork(
  { rooms, clock, now }: Scene,
  organiser: Actor,
  classId: string,
  members: Actor[],
): Promise<void> {
  const assignments = own(rooms, ClassAssignments);
  const submissions = own(rooms, ClassSubmissions);
  const marking = own(rooms, ClassMarking);
  const terms = { maxWords: 3000, fileTypes: ['doc', 'docx', 'pdf'] as const, required: true };
  const { id } = await assignments.set(organiser, classId, {
    ...terms,
    fileTypes: [...terms.fileTypes],
    title: '学习心得体会',
    body: '结合本单位、本岗位实际，谈学习全会精神的体会和下一步打算，不少于 50 字，避免空话套话。',
    dueAt: new Date(now.getTime() + 2 * DAY_MS),
    minWords: 50,
    fullPoints: null,
  });
  await assignments.set(organiser, classId, {
    ...terms,
    fileTypes: [...terms.fileTypes],
    title: '结业论文',
    body: '围绕县域高质量发展选题，形成调研文章，可上传 Word 或 PDF。',
    dueAt: new Date(now.getTime() + 10 * DAY_MS),
    minWords: 1500,
    fullPoints: 100,
  });
  // The first on the list is somebody who has still to write it.
  for (const [at, member] of members.slice(1, 8).entries()) {
    clock.set(new Date(now.getTime() - (10 - at) * HOUR_MS));
    const text = ESSAYS[at % ESSAYS.length] ?? '';
    await submissions.handIn(member, classId, { id, text });
  }
  const question = { id, filter: 'handed-in' as const };
  const { items } = await marking.list(organiser, classId, question, EACH);
  const [good, brief] = items.toSorted((one, other) => (other.words ?? 0) - (one.words ?? 0));
  const thin = items.find(
    ({ submissionId, words }) => words !== null && words < 60 && submissionId,
  );
  if (good?.submissionId) {
    const comment = '联系实际紧密，问题找得准，措施具体。建议在班上交流。';
    await marking.mark(organiser, classId, good.submissionId, {
      passed: true,
      points: null,
      comment,
    });
  }
  if (brief?.submissionId) {
    const mark = { passed: true, points: null, comment: '体会真切，请继续深化第二部分。' };
    await marking.mark(organiser, classId, brief.submissionId, mark);
  }
  if (thin?.submissionId) {
    const comment = '内容较空，请结合本岗位写一两件具体打算做的事后重新提交。';
    await marking.sendBack(organiser, classId, thin.submissionId, comment);
  }
}

function asLearner(memberId: string, name: string): Actor {
  const everywhere = { unitId: '', unitPath: '', line: null, authority: null };
  const grants = [{ role: 'learner' as const, ...everywhere }];
  return { memberId, name, sessionId: null, grants, requestId: null, address: null };
}

function required({ actors }: Scene, loginName: string): Actor {
  const found = actors.get(loginName);
  if (!found) throw new Error(`the demo has no account ${loginName}`);
  return found;
}

function own<T>(rooms: INestApplicationContext, token: Type<T>): T {
  return rooms.get(token, { strict: false });
}
