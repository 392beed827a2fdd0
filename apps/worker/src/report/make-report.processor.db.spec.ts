import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { formatHours, Ledger, statementView } from '#credit';
import { type Member, Members } from '#organisation';
import type { Actor } from '#platform';
import { ReportModule, Reports } from '#report';
import { postedEntry } from '../../../../test/factories/credit.js';
import { aMember } from '../../../../test/factories/member.js';
import { aUnit } from '../../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { MakeReportProcessor } from './make-report.processor.js';

let rooms: Rooms;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xueshi-report-'));
  rooms = await startRooms([ReportModule], { providers: [MakeReportProcessor] });
});
afterAll(async () => {
  await rooms.close();
  await rm(folder, { recursive: true, force: true });
});

/** The rows below the head: title → text of the cell. */
async function openSheet(actor: Actor, id: string): Promise<Record<string, unknown>[]> {
  const file = await rooms.get(Reports).file(actor, id);
  const path = join(folder, `${id}.xlsx`);
  await writeFile(path, await buffer(file.stream));
  const book = new Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  const texts: unknown[][] = [];
  sheet.eachRow((row) => texts.push((row.values as unknown[]).slice(1)));
  const [, , , head = [], ...rows] = texts;
  return rows.map((row) => Object.fromEntries(head.map((title, at) => [String(title), row[at]])));
}

it('makes a sheet whose figures are those each member reads of himself', async () => {
  const county = await aUnit(rooms, { name: '临江县' });
  const bureau = await aUnit(rooms, { parent: county, name: '财政局' });
  const { actor: admin } = await aMember(rooms, { unit: county, roles: ['unit-admin'] });
  const members: Member[] = [];
  for (const [at, name] of ['=HYPERLINK("http://x")', '𠮷田', '李缓', '王新'].entries()) {
    const { member } = await aMember(rooms, { unit: bureau, name });
    members.push(member);
    for (const hundredths of [at * 1700, 33, 67].slice(0, at + 1)) {
      await postedEntry(rooms, { memberId: member.id, amountHundredths: hundredths });
    }
    if (at > 1) {
      await postedEntry(rooms, { memberId: member.id, amountHundredths: 800, form: 'full-time' });
      await postedEntry(rooms, { memberId: member.id, amountHundredths: 5000, period: '2025' });
    }
  }

  const wanted = { kind: 'study-hours', unitId: county.id, year: 2026, format: 'xlsx' as const };
  const { id } = await rooms.get(Reports).request(admin, wanted);
  await rooms.drain();

  const rows = await openSheet(admin, id);
  let total = 0;
  for (const { id: memberId, name } of members) {
    const own = statementView(2026, await rooms.get(Ledger).statement(memberId, 2026));
    const row = rows.find((each) => each['姓名'] === name);
    const hundredths = Math.round(Number(row?.['总学时']) * 100);
    const online = own.byForm.find(({ form }) => form === 'online-self')?.amount ?? '0.00';
    expect(formatHours(hundredths)).toBe(own.total);
    expect(formatHours(Math.round(Number(row?.['网络自学学时']) * 100))).toBe(online);
    total += hundredths;
  }
  const sum = rows.find((each) => each['姓名'] === '合计');
  expect(Math.round(Number(sum?.['总学时']) * 100)).toBe(total);
  expect(sum?.['所在单位']).toBe('5 人');
  expect(rows.filter((each) => each['姓名'] === '小计')).toHaveLength(2);
});

it('names no ID card and no phone', async () => {
  const unit = await aUnit(rooms);
  const { actor: admin } = await aMember(rooms, { unit, roles: ['unit-admin'] });
  const { member } = await aMember(rooms, { unit, phone: '13800001234' });
  const wanted = { kind: 'study-hours', unitId: unit.id, year: 2026, format: 'csv' as const };
  const { id } = await rooms.get(Reports).request(admin, wanted);
  await rooms.drain();

  const { stream } = await rooms.get(Reports).file(admin, id);

  const text = (await buffer(stream)).toString('utf8');
  const { idCardMask, name } = (await rooms.get(Members).find(member.id)) ?? member;
  expect(text).toContain(name);
  expect(text).not.toContain(idCardMask.slice(-4));
  expect(text).not.toContain('1234');
});
