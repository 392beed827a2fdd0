import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ChangeRequests, MemberReveals, Members } from '#organisation';
import { type Actor, AuditRecord } from '#platform';
import { aSignedInMember } from '../../../test/factories/account.js';
import { postedEntry } from '../../../test/factories/credit.js';
import { aMember, anIdCard } from '../../../test/factories/member.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { OWN_SECTIONS } from './own-data.plan.js';
import { OwnData } from './own-data.service.js';
import { ReportModule } from './report.module.js';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await startRooms([ReportModule]);
});
afterAll(() => rooms.close());

async function download(actor: Actor): Promise<{ text: string; data: Record<string, unknown> }> {
  const { content } = await rooms.get(OwnData).file(actor);
  let text = '';
  for await (const piece of content) text += piece;
  return { text, data: JSON.parse(text) as Record<string, unknown> };
}

/** Tables with a member's id that are not handed over, and why. */
const LEFT_OUT: Record<string, string> = {
  account: 'named in 基本信息; the rest is secret',
  one_time_code: 'secrets of a few minutes',
  second_factor: 'a secret',
  recovery_code: 'secrets',
  earlier_password: 'secrets',
  key_delivery: 'what 播放记录 and 学习计时记录 say, once more for each minute',
  lesson_completion: 'what 完成的课程 and 学习进度 say',
  member_clock: 'the state of a counter',
  credit_head: 'the end of the chain that 学时明细 lists',
  coverage_carry: 'how 学习进度 came together after two records were merged',
};

describe('what the system knows of a member', () => {
  it('is handed to himself in words, with his own numbers in full', async () => {
    const idCard = anIdCard();
    const { member, actor } = await aSignedInMember(rooms, { idCard, phone: '13933330000' });
    await postedEntry(rooms, { memberId: member.id, title: '乡村振兴专题' });
    await rooms.get(ChangeRequests).ask(actor, { facts: { education: '14' }, note: '已毕业' });

    const { data } = await download(actor);

    expect(data).toMatchObject({
      基本信息: { 姓名: member.name, 身份证号: idCard, 手机号: '13933330000' },
      任职经历: [{ 自: '2020-01-01', 政治面貌: '中共党员', 班子成员: '否' }],
      单位变动: [{ 条线: '行政', 性质: '所在单位' }],
      学时明细: [{ 内容: '乡村振兴专题' }],
      变更申请: [{ 说明: '已毕业', 状态: '待处理' }],
      登录记录: [{ 网络地址: '127.0.0.1' }],
    });
  });

  it('says who has looked at his numbers and why', async () => {
    const { member, unit, actor } = await aMember(rooms, { phone: '13933330001' });
    const { actor: admin } = await aMember(rooms, { unit, name: '周管', roles: ['unit-admin'] });
    await rooms
      .get(MemberReveals)
      .reveal(admin, member.id, { field: 'phone', reason: '通知开会时间' });

    const { data } = await download(actor);

    expect(data['号码查看记录']).toMatchObject([{ 查看人: '周管', 原因: '通知开会时间' }]);
    expect(data['与本人有关的操作']).toMatchObject([{ 操作代码: 'member.reveal' }, {}]);
  });

  it('holds nobody else’s numbers, no secrets and no ciphers', async () => {
    const { actor } = await aSignedInMember(rooms);
    const { member: other } = await aSignedInMember(rooms, { phone: '13933330002' });
    await rooms.get(Members).find(other.id);

    const { text } = await download(actor);

    for (const secret of [
      other.id,
      other.idCardMask,
      '13933330002',
      '$argon2id',
      'cipher',
      'hash',
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it('leaves a trace each time it is downloaded', async () => {
    const { actor, member } = await aMember(rooms);

    await download(actor);

    const trace = { action: 'member.download-own-data', subjectId: member.id };
    expect(await rooms.database.repository(AuditRecord).countBy(trace)).toBe(1);
  });

  it('is asked of every table that names a member, but for those with a reason', () => {
    const { entityMetadatas } = rooms.database.manager.connection;
    const naming = entityMetadatas
      .filter(({ columns }) =>
        columns.some(({ databaseName }) => /^(member|account)_id$/.test(databaseName)),
      )
      .map(({ tableName }) => tableName);
    const asked = (table: string) =>
      OWN_SECTIONS.some(({ from }) => new RegExp(`\\b${table}\\b`).test(from));

    expect(naming.length).toBeGreaterThan(12);
    expect(naming.filter((table) => !asked(table) && !LEFT_OUT[table])).toEqual([]);
  });
});
