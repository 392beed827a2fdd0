import { ImportRow, ImportRuns, type ImportRunView } from '#organisation';
import type { Actor } from '#platform';
import type { Rooms } from '../harness/start-rooms.js';
import { anIdCard } from './member.js';
import { aFile, aSheet } from './sheet.js';

type SheetRow = Parameters<typeof aSheet>[0][number];

let made = 0;

/** A row that a roster may have; a unit must be said. */
export function aRosterRow(wish: SheetRow = {}): SheetRow {
  made += 1;
  return {
    姓名: `学员甲${made}`,
    身份证号码: anIdCard(),
    人员类别: '公务员',
    政治面貌: '群众',
    ...wish,
  };
}

/** An import of some rows, or of a file's bytes, checked. Needs the worker's processors among the providers. */
export async function aCheckedImport(
  rooms: Pick<Rooms, 'get' | 'drain'>,
  actor: Actor,
  {
    unitId,
    rows = [],
    content = aSheet(rows),
    kind = 'members',
  }: { unitId: string; rows?: SheetRow[]; content?: Buffer | string; kind?: string },
): Promise<ImportRunView> {
  const imports = rooms.get(ImportRuns);
  const { id } = await imports.start(actor, { kind, unitId }, await aFile(content));
  await rooms.drain();
  return imports.find(actor, id);
}

/** The same, applied where it can be. */
export async function anImport(
  rooms: Pick<Rooms, 'get' | 'drain'>,
  actor: Actor,
  wish: Parameters<typeof aCheckedImport>[2] & { skipsFaulty?: boolean },
): Promise<ImportRunView> {
  const { id } = await aCheckedImport(rooms, actor, wish);
  await rooms.get(ImportRuns).confirm(actor, id, { skipsFaulty: wish.skipsFaulty ?? false });
  await rooms.drain();
  return rooms.get(ImportRuns).find(actor, id);
}

/** Every row as it is stored, in the order of the sheet. */
export function rowsOf(rooms: Rooms, runId: string): Promise<ImportRow[]> {
  return rooms.database.repository(ImportRow).find({ where: { runId }, order: { line: 'ASC' } });
}
