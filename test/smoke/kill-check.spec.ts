import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeRanges, type Ranges } from '#study';
import { judgeRun } from '../fault/kill-check.js';
import { openSqlite, type RawDatabase } from '../load/raw-database.js';

let folder: string;
let database: RawDatabase;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xueshi-check-'));
  database = openSqlite(join(folder, 'run.sqlite'));
  await database.execute(`
    CREATE TABLE beat (session_id, seq, member_id, accepted, accepted_ms, answer);
    CREATE TABLE coverage (member_id, ranges, covered_ms);
  `);
  await writeFile(
    join(folder, 'intents'),
    '{"sessionId":"s","seq":1}\n{"sessionId":"s","seq":2}\n',
  );
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const beat = (seq: number, accepted: Ranges, acceptedMs: number) =>
  database.insert('beat', [
    {
      session_id: 's',
      seq,
      member_id: 'm',
      accepted: encodeRanges(accepted),
      accepted_ms: acceptedMs,
      answer: `answer ${seq}`,
    },
  ]);
const coverage = (ranges: Ranges, coveredMs: number) =>
  database.insert('coverage', [
    { member_id: 'm', ranges: encodeRanges(ranges), covered_ms: coveredMs },
  ]);
const told = (seq: number, text = `answer ${seq}`) => ({
  memberId: 'm',
  sessionId: 's',
  seq,
  status: 200,
  text,
  tries: 1,
});
const judge = (...answered: ReturnType<typeof told>[]) =>
  judgeRun(database, join(folder, 'intents'), answered, 1);

describe('the check behind the kill test', () => {
  it('finds nothing where all is well', async () => {
    await beat(1, [[0, 100]], 100);
    await beat(2, [[100, 150]], 50);
    await coverage([[0, 150]], 150);

    expect(await judge(told(1), told(2))).toMatchObject({
      creditedMs: 150,
      lost: [],
      phantom: [],
      differing: [],
      overpaid: [],
    });
  });

  it('finds an acknowledged beat that is gone, or was kept with another answer', async () => {
    await beat(1, [[0, 100]], 100);
    await coverage([[0, 100]], 100);

    expect((await judge(told(1), told(2))).lost).toEqual(['s/2']);
    expect((await judge(told(1, 'something else'))).lost).toEqual(['s/1']);
  });

  it('finds a beat that nobody sent', async () => {
    await beat(7, [[0, 100]], 100);
    await coverage([[0, 100]], 100);

    expect((await judge()).phantom).toEqual(['s/7']);
  });

  it('finds a millisecond that was counted twice, one that is missing, and a wrong sum', async () => {
    await beat(1, [[0, 100]], 100);
    await beat(2, [[99, 150]], 51);
    await coverage([[0, 150]], 151);
    expect((await judge()).differing).toEqual(['m']);

    await database.execute(`DELETE FROM beat WHERE seq = 2; UPDATE coverage SET covered_ms = 100`);
    expect((await judge()).differing).toEqual(['m']);
  });

  it('finds more credit than the clock allows', async () => {
    await beat(1, [[0, 70_000]], 70_000);
    await coverage([[0, 70_000]], 70_000);

    expect((await judge()).overpaid).toEqual(['m']);
  });
});
