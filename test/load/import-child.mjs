// One process of the import bench: `read FILE` reads a sheet and nothing else; `run FILE UNITS` is a worker that
// checks and applies it, while somebody else writes. Prints one line of JSON.
import { copyFile, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const [, , task, file, units] = process.argv;
const megabytes = () => Math.round(process.resourceUsage().maxRSS / 1024);

async function read() {
  const { readSheet } = await import('#platform');
  const began = performance.now();
  let rows = 0;
  for await (const lines of readSheet(file)) rows += lines.length;
  return { rows, ms: Math.round(performance.now() - began), peakMegabytes: megabytes() };
}

async function run() {
  const { NestFactory } = await import('@nestjs/core');
  const { Clock, Database, parseConfig, systemActor } = await import('#platform');
  const { ImportRuns, isImportResting, Member, Members, UnitCreation } =
    await import('#organisation');
  const { WorkerAppModule } = await import(
    new URL('../../dist/apps/worker/src/worker-app.module.js', import.meta.url).href
  );
  const config = parseConfig({ demo: false });
  const worker = await NestFactory.createApplicationContext(WorkerAppModule.forRoot(config), {
    logger: ['error'],
  });
  const database = worker.get(Database, { strict: false });
  const county = await makeUnits(worker.get(UnitCreation, { strict: false }), systemActor);
  const other = await aNeighbour(worker.get(Members, { strict: false }), county);
  const imports = worker.get(ImportRuns, { strict: false });
  const grant = { unitId: county.id, unitPath: county.path, line: null, authority: null };
  const actor = { ...systemActor, grants: [{ role: 'platform-admin', ...grant }] };

  const results = [];
  for (const [round, sheet] of file.split(',').entries()) {
    const own = path.join(await mkdtemp(path.join(os.tmpdir(), 'xueshi-import-')), 'sheet.xlsx');
    await copyFile(sheet, own);
    const began = performance.now();
    const idle = process.cpuUsage();
    const wanted = { kind: 'members', unitId: county.id };
    const { id } = await imports.start(actor, wanted, { path: own, fileName: '名册.xlsx' });
    const checked = await rested(imports, actor, id, isImportResting);
    const checkMs = performance.now() - began;
    if (checked.state !== 'checked') throw new Error(JSON.stringify(checked));
    const { new: added, update } = checked.counts;
    if (added + update === 0) {
      const { user, system } = process.cpuUsage(idle);
      const cpuMs = Math.round((user + system) / 1000);
      const ms = Math.round(checkMs);
      results.push({
        round,
        counts: checked.counts,
        checkMs: ms,
        applyMs: 0,
        ms,
        cpuMs,
        otherWriters: figures([]),
      });
      continue;
    }
    const waits = [];
    const writing = writeMeanwhile({ database, Member, id: other.id, waits });
    const confirmed = performance.now();
    await imports.confirm(actor, id, {});
    const done = await rested(imports, actor, id, isImportResting);
    const applyMs = performance.now() - confirmed;
    await writing.stop();
    if (done.state !== 'done') throw new Error(JSON.stringify(done));
    const { user, system } = process.cpuUsage(idle);
    results.push({
      round,
      counts: done.counts,
      checkMs: Math.round(checkMs),
      applyMs: Math.round(applyMs),
      ms: Math.round(checkMs + applyMs),
      cpuMs: Math.round((user + system) / 1000),
      otherWriters: figures(waits),
    });
  }
  const peakMegabytes = megabytes();
  await worker.close();
  return { kind: database.kind, results, peakMegabytes, now: new Clock().now() };
}

async function makeUnits(creation, actor) {
  const county = await creation.write(actor, { name: '压测县', kind: 'region' });
  for (let at = 0; at < Number(units); at += 1) {
    await creation.write(actor, {
      name: `单位${at}`,
      kind: 'department',
      parentId: county.id,
      order: at,
    });
  }
  return county;
}

function aNeighbour(members, { id }) {
  return members.register({
    name: '邻居',
    idCard: '11010519491231002X',
    politicalStatus: '13',
    personnelCategory: '01',
    unitIds: [id],
  });
}

async function rested(imports, actor, id, isResting) {
  for (;;) {
    const run = await imports.find(actor, id);
    if (isResting(run.state)) return run;
    await wait(50);
  }
}

/** Somebody else commits one row again and again: how long does he wait for it? */
function writeMeanwhile({ database, Member, id, waits }) {
  let wanted = true;
  const work = (async () => {
    for (let turn = 0; wanted; turn += 1) {
      const began = performance.now();
      await database.transaction(() =>
        database.repository(Member).update({ id }, { education: turn % 2 === 0 ? '21' : '31' }),
      );
      waits.push(performance.now() - began);
      await wait(10);
    }
  })();
  return {
    stop: async () => {
      wanted = false;
      await work;
    },
  };
}

function figures(waits) {
  const sorted = waits.toSorted((one, other) => one - other);
  const at = (share) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { writes: sorted.length, p50: at(0.5), p95: at(0.95), longest: at(1) };
}

const result = task === 'read' ? await read() : await run();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
