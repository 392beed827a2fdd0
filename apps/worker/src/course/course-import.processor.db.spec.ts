import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseAuthoring, CourseImportApplying, CourseImportFiles, CourseImports } from '#course';
import { MediaModule, MediaService } from '#media';
import { type Actor, AuditRecord } from '#platform';
import { aDraft } from '../../../../test/factories/course.js';
import { aFinishedUpload, anActor, anInstructor } from '../../../../test/factories/media.js';
import { aFile, aSheet, formula } from '../../../../test/factories/sheet.js';
import { type Rooms, startRooms } from '../../../../test/harness/start-rooms.js';
import { CourseWorkerModule } from './course-worker.module.js';

type Row = Parameters<typeof aSheet>[0][number];

let rooms: Rooms;
let imports: CourseImports;
let authoring: CourseAuthoring;
beforeAll(async () => {
  rooms = await startRooms([CourseWorkerModule, MediaModule]);
  imports = rooms.get(CourseImports);
  authoring = rooms.get(CourseAuthoring);
});
afterAll(() => rooms.close());

/** Uploaded and on its way to be processed; a draft may hold it already. */
async function aVideo(owner: Actor, fileName: string): Promise<string> {
  const uploadId = await aFinishedUpload(rooms, owner, { fileName });
  return (await rooms.get(MediaService).create(owner, uploadId)).id;
}

async function aCheckedList(owner: Actor, rows: Row[]) {
  const { id } = await imports.start(owner, await aFile(aSheet(rows), '课程清单.xlsx'));
  await rooms.drain();
  return imports.find(owner, id);
}
const rowsOf = async (owner: Actor, id: string) =>
  (await imports.listRows(owner, id, null, { page: 1, pageSize: 100 })).items;
const own = (owner: Actor) => authoring.list(owner, { page: 1, pageSize: 50 });

const twoCourses: Row[] = [
  { 课程名称: '网格治理', 章: '第一章', 节名称: '开头', 文件名: '01', 课程分类: '履职能力' },
  { 课程名称: '网格治理', 章: '第二章', 文件名: '０２．ＭＰ４', 主讲人: '王教授' },
  { 课程名称: '党史故事', 文件名: '03.mp4', 标签: '党史、故事' },
];

describe('a list of courses with a batch of uploads', () => {
  it('makes nothing before it is confirmed, and then the courses with their chapters and lessons', async () => {
    const owner = anInstructor();
    for (const name of ['01.mp4', '02.mp4', '03.mp4', '多余.mp4']) await aVideo(owner, name);

    const checked = await aCheckedList(owner, twoCourses);

    expect(checked).toMatchObject({
      state: 'checked',
      counts: { total: 3, good: 3, error: 0, courses: 2 },
      unusedFiles: ['多余.mp4'],
    });
    expect((await own(owner)).total).toBe(0);

    await imports.confirm(owner, checked.id);
    await rooms.drain();

    expect(await imports.find(owner, checked.id)).toMatchObject({ state: 'done', progress: 100 });
    const { items } = await own(owner);
    expect(items.map(({ title }) => title).toSorted()).toEqual(['党史故事', '网格治理']);
    const made = items.find(({ title }) => title === '网格治理');
    expect(await authoring.find(owner, made?.id ?? '')).toMatchObject({
      state: 'draft',
      category: 'ability',
      lecturer: '王教授',
      chapters: [
        { title: '第一章', lessons: [{ title: '开头', kind: 'video' }] },
        { title: '第二章', lessons: [{ title: '02' }] },
      ],
    });
    const rows = await rowsOf(owner, checked.id);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['made', 'made', 'made']);
    expect(rows[0]?.courseId).toBe(made?.id);
  });

  it('makes each course once, however often the job is tried', async () => {
    const owner = anInstructor();
    await aVideo(owner, '01.mp4');
    const { id } = await aCheckedList(owner, [{ 课程名称: '只有一次', 文件名: '01' }]);
    await imports.confirm(owner, id);
    const applying = rooms.get(CourseImportApplying);

    await applying.apply(id);
    await applying.apply(id);
    await rooms.drain();

    expect((await own(owner)).total).toBe(1);
  });

  it('names the rows at fault by line, and makes none of them while one is at fault', async () => {
    const owner = anInstructor();
    await aVideo(owner, '01.mp4');
    const { id, counts } = await aCheckedList(owner, [
      { 课程名称: '甲', 文件名: '01' },
      { 课程名称: '乙', 文件名: '没有' },
      { 课程名称: formula('"丙"'), 文件名: '01' },
    ]);

    expect(counts).toMatchObject({ good: 1, error: 2 });
    expect(
      (await rowsOf(owner, id)).map(({ line, messages }) => [line, messages[0]?.code]),
    ).toEqual([
      [2, undefined],
      [3, 'file-missing'],
      [4, 'cell-formula'],
    ]);
    await expect(imports.confirm(owner, id)).rejects.toMatchObject({
      code: 'course-import.has-faults',
    });

    await imports.confirm(owner, id, { skipsFaulty: true });
    await rooms.drain();
    expect((await own(owner)).items.map(({ title }) => title)).toEqual(['甲']);
  });

  it('is matched again when the files have come in', async () => {
    const owner = anInstructor();
    const { id, counts } = await aCheckedList(owner, [{ 课程名称: '甲', 文件名: '迟到' }]);
    expect(counts.error).toBe(1);

    await aVideo(owner, '迟到.mp4');
    await imports.checkAgain(owner, id);
    await rooms.drain();

    expect(await imports.find(owner, id)).toMatchObject({ state: 'checked', counts: { good: 1 } });
  });

  it('finds no file of somebody else, by whatever name', async () => {
    const [owner, other] = [anInstructor(), anInstructor()];
    await aVideo(other, '别人的.mp4');

    const { id, unusedFiles } = await aCheckedList(owner, [
      { 课程名称: '甲', 文件名: '别人的.mp4' },
    ]);

    expect((await rowsOf(owner, id))[0]?.messages[0]?.code).toBe('file-missing');
    expect(unusedFiles).toEqual([]);
  });

  it('refuses a second course of the same name', async () => {
    const { owner } = await aDraft(rooms, { title: '已有' });
    await aVideo(owner, '01.mp4');

    const { id } = await aCheckedList(owner, [{ 课程名称: '已有', 文件名: '01' }]);

    expect((await rowsOf(owner, id))[0]?.messages[0]?.code).toBe('title-taken');
  });

  it('says what became impossible after the check, and makes the others', async () => {
    const owner = anInstructor();
    const gone = await aVideo(owner, '01.mp4');
    await aVideo(owner, '02.mp4');
    const { id } = await aCheckedList(owner, [
      { 课程名称: '甲', 文件名: '01' },
      { 课程名称: '乙', 文件名: '02' },
    ]);
    await rooms.database.transaction(() =>
      rooms.database.manager.query('DELETE FROM media_asset WHERE id = ?', [gone]),
    );

    await imports.confirm(owner, id);
    await rooms.drain();

    expect((await rowsOf(owner, id)).map(({ verdict }) => verdict)).toEqual(['error', 'made']);
    expect((await own(owner)).items.map(({ title }) => title)).toEqual(['乙']);
  });

  it('says what is wrong with the sheet itself', async () => {
    const owner = anInstructor();

    const failed = await aCheckedList(owner, [{ 课程名称: '甲' }]);

    expect(failed.state).toBe('failed');
    expect(failed.failure).toContain('文件名');
  });
});

describe('a list of somebody else', () => {
  it('is not there, neither to see nor to decide on', async () => {
    const owner = anInstructor();
    const { id } = await aCheckedList(owner, [{ 课程名称: '甲', 文件名: '01' }]);
    const stranger = anInstructor();
    const missing = { code: 'course-import.not-found' };

    await expect(imports.find(stranger, id)).rejects.toMatchObject(missing);
    await expect(imports.confirm(stranger, id)).rejects.toMatchObject(missing);
    await expect(imports.cancel(stranger, id)).rejects.toMatchObject(missing);
    await expect(imports.checkAgain(stranger, id)).rejects.toMatchObject(missing);
    await expect(rooms.get(CourseImportFiles).verdicts(stranger, id)).rejects.toMatchObject(
      missing,
    );
  });

  it('cannot be made by who is no instructor', async () => {
    const file = await aFile(aSheet([{ 课程名称: '甲', 文件名: '01' }]));

    await expect(imports.start(anActor('unit-admin'), file)).rejects.toMatchObject({
      code: 'course.authoring-forbidden',
    });
  });
});

describe('a list that is given up', () => {
  it('makes nothing, and cannot be confirmed any more', async () => {
    const owner = anInstructor();
    await aVideo(owner, '01.mp4');
    const { id } = await aCheckedList(owner, [{ 课程名称: '甲', 文件名: '01' }]);

    await imports.cancel(owner, id);

    await expect(imports.confirm(owner, id)).rejects.toMatchObject({
      code: 'course-import.not-checked',
    });
    expect((await own(owner)).total).toBe(0);
  });
});

it('one’s courses are exported in the columns of the list, and the export is in the trail', async () => {
  const { owner } = await aDraft(rooms, { title: '=HYPERLINK("http://x")', lessons: 2 });

  const { stream, fileName } = await rooms.get(CourseImportFiles).courses(owner);
  const content = Buffer.concat(await stream.toArray());

  expect(fileName).toBe('课程清单_测试.xlsx');
  expect(content.subarray(0, 2).toString()).toBe('PK');
  const [record] = await rooms.database
    .repository(AuditRecord)
    .findBy({ action: 'course.export', actorId: owner.memberId });
  expect(record?.details).toMatchObject({ rows: 2 });
});
