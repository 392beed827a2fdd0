import { randomUUID } from 'node:crypto';
import { copyFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import {
  ImportApplying,
  ImportChecking,
  ImportRuns,
  type ImportRunView,
  isImportResting,
  type Unit,
  Units,
} from '#organisation';
import { type Actor, Storage, systemActor } from '#platform';
import { type Command, CommandError, print } from './command.js';
import { withRooms } from './with-rooms.js';

const USAGE = 'Usage: npm run cli -- import-members FILE --unit ID|NAME [--apply] [--skip-faulty]';
const FAULTS_SHOWN = 20;
const LOOK_MS = 200;

/** A roster by hand: a dry run unless `--apply` is said. The same checks as in the browser, without an upload. */
export const importMembersCommand: Command = {
  name: 'import-members',
  summary: 'check a roster (.xlsx, .csv) for a unit; with --apply also write it',
  run: (config, parameters) => {
    const asked = read(parameters);
    return withRooms(config, async (rooms) => {
      const unit = await requireUnit(rooms, asked.unit);
      const actor = operatorOf(unit);
      const checked = await check(rooms, actor, unit, asked.file);
      await report(rooms, actor, checked);
      if (checked.state !== 'checked') return 1;
      if (!asked.apply) return endDryRun(rooms, actor, checked);
      return apply(rooms, actor, checked, asked.skipFaulty);
    });
  },
};

function read(parameters: string[]) {
  const { values, positionals } = parseArgs({
    args: parameters,
    allowPositionals: true,
    options: {
      unit: { type: 'string' },
      apply: { type: 'boolean', default: false },
      'skip-faulty': { type: 'boolean', default: false },
    },
  });
  const [file, ...rest] = positionals;
  const { unit, apply: applied } = values;
  if (!file || !unit || rest.length > 0) throw new CommandError(USAGE);
  return { file, unit, apply: applied, skipFaulty: values['skip-faulty'] };
}

/** Who has the command line has the machine: he stands in the trail as the system, with a right over this unit. */
function operatorOf({ id, path }: Unit): Actor {
  const grant = { unitId: id, unitPath: path, line: null, authority: null };
  return { ...systemActor, grants: [{ role: 'platform-admin', ...grant }] };
}

async function requireUnit(rooms: INestApplicationContext, text: string): Promise<Unit> {
  const units = rooms.get(Units);
  const byId = await units.find(text);
  if (byId) return byId;
  const named = await units.named(text);
  if (named.length === 1 && named[0]) return named[0];
  if (named.length === 0) throw new CommandError(`There is no unit "${text}".`);
  const ids = named.map(({ id, line }) => `  ${id} (${line})`).join('\n');
  throw new CommandError(`Several units are called "${text}"; name one by its id:\n${ids}`);
}

async function check(
  rooms: INestApplicationContext,
  actor: Actor,
  unit: Unit,
  file: string,
): Promise<ImportRunView> {
  const folder = await rooms.get(Storage).temporaryFolder();
  const path = join(folder, randomUUID());
  try {
    await copyFile(file, path).catch(() => {
      throw new CommandError(`The file ${file} cannot be read.`);
    });
    const wanted = { kind: 'members', unitId: unit.id };
    const { id } = await rooms
      .get(ImportRuns)
      .start(actor, wanted, { path, fileName: basename(file) });
    await rooms.get(ImportChecking).check(id, thisProcess());
    return await rested(rooms, actor, id);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function apply(
  rooms: INestApplicationContext,
  actor: Actor,
  { id }: ImportRunView,
  skipsFaulty: boolean,
): Promise<number> {
  await rooms.get(ImportRuns).confirm(actor, id, { skipsFaulty });
  await rooms.get(ImportApplying).apply(id, thisProcess());
  const { state, failure } = await rested(rooms, actor, id);
  print(state === 'done' ? `Applied. The record is import run ${id}.` : (failure ?? state));
  return state === 'done' ? 0 : 1;
}

async function endDryRun(
  rooms: INestApplicationContext,
  actor: Actor,
  { id, counts }: ImportRunView,
): Promise<number> {
  await rooms.get(ImportRuns).cancel(actor, id);
  print('Dry run: nothing was written. Add --apply to write it.');
  return counts.error === 0 ? 0 : 1;
}

async function report(
  rooms: INestApplicationContext,
  actor: Actor,
  { id, counts, failure }: ImportRunView,
): Promise<void> {
  if (failure !== null) print(failure);
  const { new: added, update, unchanged, error, warning, total } = counts;
  print(`${total} rows: ${added} new, ${update} updated, ${unchanged} unchanged, ${error} faulty`);
  if (warning > 0) print(`${warning} rows have a warning`);
  const page = { page: 1, pageSize: FAULTS_SHOWN };
  const { items } = await rooms.get(ImportRuns).listRows(actor, id, 'error', page);
  for (const { line, messages } of items) {
    const words = messages.map(({ column, problem }) => `${column ?? '整行'}${problem}`);
    print(`  line ${line}: ${words.join('；')}`);
  }
  if (error > items.length) print(`  … and ${error - items.length} more`);
}

/** A worker that runs beside us may have taken the job; then this waits for it. */
async function rested(
  rooms: INestApplicationContext,
  actor: Actor,
  id: string,
): Promise<ImportRunView> {
  for (;;) {
    const run = await rooms.get(ImportRuns).find(actor, id);
    if (isImportResting(run.state)) return run;
    await wait(LOOK_MS);
  }
}

const thisProcess = () => ({
  jobId: 'command-line',
  attempt: 1,
  signal: new AbortController().signal,
});
