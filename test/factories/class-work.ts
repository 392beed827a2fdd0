import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#platform';
import type { Rooms } from '../harness/start-rooms.js';
import { aFinishedUpload } from './media.js';
import { aSheet } from './sheet.js';

/** A PDF as small as it may be. */
export const A_PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

/** A finished upload of the purpose `attachment` with those bytes. */
export async function anAttachment(
  rooms: Rooms,
  actor: Actor,
  fileName = '学习心得.pdf',
  content: Buffer | string = A_PDF,
): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'xueshi-attachment-')), 'file');
  await writeFile(file, content);
  return aFinishedUpload(rooms, actor, { file, fileName, purpose: 'attachment' });
}

/** What an assignment asks for: 20 to 2000 words, a PDF or a Word file, due in a day of the tests' clock. */
export function someTerms(rooms: Pick<Rooms, 'clock'>) {
  return {
    title: '学习心得',
    body: '结合工作实际谈体会。',
    dueAt: new Date(rooms.clock.now().getTime() + 86_400_000),
    minWords: 5,
    maxWords: 2000,
    fileTypes: ['pdf' as const, 'docx' as const],
    fullPoints: null,
    required: true,
  };
}

let lessons = 0;

/** A row that the timetable of a class of `aTrainingClass` can take; another one each time. */
export function aTimetableRow(wish: Parameters<typeof aSheet>[0][number] = {}) {
  lessons += 1;
  return { 日期: '2026-06-02', 时段: '上午', 内容: `专题讲座${lessons}`, 学时: '2', ...wish };
}

/** A finished upload of a sheet; a timetable of one row unless given. */
export function aSheetUpload(
  rooms: Rooms,
  actor: Actor,
  rows: Parameters<typeof aSheet>[0] = [aTimetableRow()],
): Promise<string> {
  return anAttachment(rooms, actor, '课程表.xlsx', aSheet(rows));
}
