import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreditModule } from '#credit';
import {
  type Actor,
  Audit,
  AuditRecord,
  ChainVerification,
  newId,
  systemActor,
  type AnchoredVerdict,
} from '#platform';
import { postedEntry } from '../factories/credit.js';
import { aMember } from '../factories/member.js';
import { type Rooms, startRooms } from '../harness/start-rooms.js';

let rooms: Rooms;
let memberId: string;
let auditor: Actor;
const HOUR = 3_600_000;

beforeAll(async () => {
  rooms = await startRooms([CreditModule]);
  memberId = (await aMember(rooms)).member.id;
  auditor = { ...systemActor, memberId: 'somebody', name: '某人' };
  // Two hours, each with its anchor, and rows that no anchor knows yet.
  for (let hour = 0; hour < 2; hour += 1) {
    await writeRows(3);
    await rooms.get(ChainVerification).anchor();
    rooms.clock.advance(HOUR);
  }
  await writeRows(1);
});
afterAll(() => rooms.close());

async function writeRows(count: number): Promise<void> {
  for (let row = 0; row < count; row += 1) {
    await rooms.get(Audit).record(auditor, 'test.act', { subject: 'test', details: { row } });
    await postedEntry(rooms, { memberId });
  }
}

/** One of the two kinds of chains, as somebody with the database's password sees it. */
interface Target {
  of: string;
  table: string;
  /** Column of the chain's name, of the number in the chain; the head's table and its columns. */
  chain: string;
  seq: string;
  head: string;
  edited: string;
  chainId: () => Promise<string | number>;
}

const targets: Target[] = [
  {
    of: 'audit',
    table: 'audit_record',
    chain: 'chain',
    seq: 'sequence',
    head: 'audit_head',
    edited: "actor_name = '别人'",
    chainId: async () => {
      const where = { actorId: auditor.memberId };
      const row = await rooms.database.repository(AuditRecord).findOneBy(where);
      return row?.chain ?? -1;
    },
  },
  {
    of: 'credit',
    table: 'credit_entry',
    chain: 'member_id',
    seq: 'seq',
    head: 'credit_head',
    edited: 'amount_hundredths = 9900',
    chainId: async () => memberId,
  },
];

type Sql = (sql: string, ...values: unknown[]) => Promise<Record<string, unknown>[]>;
const sql: Sql = (text, ...values) => rooms.database.manager.query(text, values);

/** What verification says after the work was done behind the application's back; undone afterwards. */
async function after(of: string, work: () => Promise<unknown>): Promise<AnchoredVerdict> {
  const undo = new Error('undo');
  let verdict: AnchoredVerdict | undefined;
  await rooms.database
    .transaction(async () => {
      await work();
      verdict = await rooms.get(ChainVerification).verify(of);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (!verdict) throw new Error('not verified');
  return verdict;
}

/** The database as it was at the first anchor. */
async function restoreOlderCopy(): Promise<void> {
  for (const { table: rows, chain: name, seq: column, head: ends, chainId } of targets) {
    const which = await chainId();
    const where = `WHERE ${name} = ?`;
    await sql(`DELETE FROM ${rows} ${where} AND ${column} > 3`, which);
    const [last] = await sql(`SELECT mac FROM ${rows} ${where} AND ${column} = 3`, which);
    await sql(`UPDATE ${ends} SET ${column} = 3, mac = ? ${where}`, last?.['mac'], which);
  }
  await sql("DELETE FROM integrity_check WHERE kind = 'anchor'");
}

describe.each(targets)(
  'PR-04 somebody with the database’s password, on the chains of $of',
  (target) => {
    const { of, table, chain, seq, head, edited } = target;
    let id: string | number;
    beforeAll(async () => {
      id = await target.chainId();
    });

    const rowAt = async (number: number) => {
      const [row] = await sql(
        `SELECT * FROM ${table} WHERE ${chain} = ? AND ${seq} = ?`,
        id,
        number,
      );
      if (!row) throw new Error(`no row ${number}`);
      return row;
    };
    const setSeq = (from: number, to: number) =>
      sql(`UPDATE ${table} SET ${seq} = ? WHERE ${chain} = ? AND ${seq} = ?`, to, id, from);
    const removeFrom = (number: number) =>
      sql(`DELETE FROM ${table} WHERE ${chain} = ? AND ${seq} >= ?`, id, number);
    /** Takes the end of the chain back as well, as the application would have left it. */
    const setHead = async (number: number) => {
      const { mac } = await rowAt(number);
      await sql(`UPDATE ${head} SET ${seq} = ?, mac = ? WHERE ${chain} = ?`, number, mac, id);
    };
    const insertCopy = async (number: number, changes: Record<string, unknown>) => {
      const row = { ...(await rowAt(number)), id: newId(), ...changes };
      const marks = Object.keys(row).map(() => '?');
      await sql(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`,
        ...Object.values(row),
      );
    };
    const other = () => (of === 'credit' ? { source_ref: newId() } : {});

    it('left alone, they are sound', async () => {
      expect(await rooms.get(ChainVerification).verify(of)).toMatchObject({ ok: true });
    });

    it('edits a row: it is named', async () => {
      const row = await rowAt(2);

      const verdict = await after(of, () =>
        sql(`UPDATE ${table} SET ${edited} WHERE id = ?`, row['id']),
      );

      expect(verdict).toMatchObject({
        ok: false,
        firstBroken: { entryId: row['id'], problem: 'changed' },
      });
    });

    it('deletes a row in the middle: the one behind the gap is named', async () => {
      const [row, next] = [await rowAt(2), await rowAt(3)];

      const verdict = await after(of, () => sql(`DELETE FROM ${table} WHERE id = ?`, row['id']));

      expect(verdict.firstBroken).toMatchObject({ entryId: next['id'], problem: 'row-missing' });
    });

    it('deletes the last rows and takes the end of the chain back: the anchors tell', async () => {
      const verdict = await after(of, async () => {
        await removeFrom(5);
        await setHead(4);
      });

      expect(verdict).toMatchObject({
        ok: false,
        firstBroken: { entryId: null, problem: 'gone-since-anchor' },
        interval: { sound: { anchor: 1 }, broken: { anchor: 2 } },
      });
    });

    it('inserts a row in the past: it is named', async () => {
      const verdict = await after(of, async () => {
        for (const number of [7, 6, 5, 4, 3]) await setSeq(number, number + 1);
        await insertCopy(2, { [seq]: 3, ...other() });
      });

      expect(verdict.firstBroken).toMatchObject({ seq: 3, problem: 'changed' });
    });

    it('swaps two rows: the first of them is named', async () => {
      const third = await rowAt(3);

      const verdict = await after(of, async () => {
        await setSeq(2, 99);
        await setSeq(3, 2);
        await setSeq(99, 3);
      });

      expect(verdict.firstBroken).toMatchObject({ entryId: third['id'], problem: 'changed' });
    });

    it('replaces a whole chain by that of another beginning: the anchors tell', async () => {
      const verdict = await after(of, async () => {
        await removeFrom(2);
        await setHead(1);
        // The application itself goes on with what it finds: every seal is right.
        await writeRows(6);
      });

      expect(verdict).toMatchObject({
        ok: false,
        // The trail's new rows are written with the commit, so that here they are simply gone.
        firstBroken: { problem: of === 'audit' ? 'gone-since-anchor' : 'differs-from-anchor' },
        interval: { sound: null, broken: { anchor: 1 } },
      });
    });

    it('restores an older copy of the database, in itself without a fault: the anchors tell', async () => {
      const verdict = await after(of, restoreOlderCopy);

      expect(verdict).toMatchObject({
        ok: false,
        firstBroken: { problem: 'gone-since-anchor' },
        interval: { sound: { anchor: 1 }, broken: { anchor: 2 } },
      });
    });

    it('removes a chain with its head: the anchors tell', async () => {
      const verdict = await after(of, async () => {
        await removeFrom(1);
        await sql(`DELETE FROM ${head} WHERE ${chain} = ?`, id);
      });

      expect(verdict).toMatchObject({ ok: false, firstBroken: { problem: 'gone-since-anchor' } });
    });
  },
);

describe('PR-04 somebody who can write to the anchors', () => {
  const folder = () => join(rooms.config.dataDir, 'anchors');
  const verify = () => rooms.get(ChainVerification).verify('credit');
  const names = async () => (await readdir(folder())).toSorted();

  async function withAnchor(name: string, content: string | null, check: () => Promise<void>) {
    const path = join(folder(), name);
    const kept = await readFile(path);
    await rm(path);
    if (content !== null) await writeFile(path, content);
    await check();
    await rm(path, { force: true });
    await writeFile(path, kept);
    await chmod(path, 0o444);
  }

  it('finds a file for each hour, that nobody opens for writing again', async () => {
    expect(await names()).toEqual(['anchor-00000001.jsonl', 'anchor-00000002.jsonl']);
  });

  it('edits one: it is named', async () => {
    const name = 'anchor-00000001.jsonl';
    const text = await readFile(join(folder(), name), 'utf8');

    await withAnchor(name, text.replace('"seq":3', '"seq":2'), async () => {
      expect(await verify()).toMatchObject({ ok: false, brokenAnchor: { name, fault: 'forged' } });
    });
  });

  it('takes an early one away: the next does not follow', async () => {
    await withAnchor('anchor-00000001.jsonl', null, async () => {
      const name = 'anchor-00000002.jsonl';
      expect(await verify()).toMatchObject({ brokenAnchor: { name, fault: 'not-in-order' } });
    });
  });

  it('takes the last one away: the database knows that it was written', async () => {
    await withAnchor('anchor-00000002.jsonl', null, async () => {
      expect(await verify()).toMatchObject({ ok: false, brokenAnchor: { fault: 'missing' } });
    });
  });

  it('and whoever restores a backup for good stands for it with an anchor that gives the reason', async () => {
    const verdict = await after('credit', async () => {
      await restoreOlderCopy();
      await rooms.get(ChainVerification).anchor('磁盘损坏，恢复了昨天的备份');
    });

    expect(verdict).toMatchObject({ ok: true, brokenAnchor: null });
  });
});
