import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { Members, OrganisationModule } from '#organisation';
import { aRosterRow } from '../../../test/factories/import.js';
import { anIdCard } from '../../../test/factories/member.js';
import { aFile, aSheet } from '../../../test/factories/sheet.js';
import { aUnit } from '../../../test/factories/unit.js';
import { type Rooms, startRooms } from '../../../test/harness/start-rooms.js';
import { importMembersCommand } from './import-members.command.js';

let rooms: Rooms;
let printed: string;
beforeAll(async () => {
  rooms = await startRooms([OrganisationModule]);
});
beforeEach(() => {
  printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterAll(async () => {
  jest.restoreAllMocks();
  await rooms.close();
});

it('checks a roster, writes nothing, and writes it when that is said', async () => {
  const unit = await aUnit(rooms, { name: '丰水县' });
  const idCard = anIdCard();
  const rows = [aRosterRow({ 姓名: '赵一', 身份证号码: idCard, 所在单位: '丰水县' })];
  const { path } = await aFile(aSheet(rows));

  const dry = await importMembersCommand.run(rooms.config, [path, '--unit', '丰水县']);

  expect(dry).toBe(0);
  expect(printed).toContain('1 rows: 1 new, 0 updated, 0 unchanged, 0 faulty');
  expect(printed).toContain('Dry run');
  expect(await rooms.get(Members).findByIdCard(idCard)).toBeNull();

  const applied = await importMembersCommand.run(rooms.config, [
    path,
    '--unit',
    unit.id,
    '--apply',
  ]);

  expect(applied).toBe(0);
  expect((await rooms.get(Members).findByIdCard(idCard))?.name).toBe('赵一');
});

it('names the first faults by line, and never a number', async () => {
  const unit = await aUnit(rooms, { name: '双河县' });
  const rows = [aRosterRow({ 身份证号码: '110105194912310021', 所在单位: '双河县' })];
  const { path } = await aFile(aSheet(rows));

  const code = await importMembersCommand.run(rooms.config, [path, '--unit', unit.id]);

  expect(code).toBe(1);
  expect(printed).toContain('line 2: 身份证号码校验位不正确');
  expect(printed).not.toContain('110105194912310021');
});

it('refuses a unit and a file that are not there', async () => {
  await aUnit(rooms, { name: '同名' });
  await aUnit(rooms, { name: '同名' });
  const { path } = await aFile('');

  for (const [parameters, message] of [
    [[path, '--unit', '没有'], 'There is no unit'],
    [[path, '--unit', '同名'], 'Several units'],
    [['/nowhere.xlsx', '--unit', '丰水县'], 'cannot be read'],
    [[path], 'Usage'],
  ] as const) {
    const run = async () => importMembersCommand.run(rooms.config, [...parameters]);
    await expect(run()).rejects.toThrow(message);
  }
});
