import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Server, startServer } from '../harness/start-server.js';
import { providersFile } from '../providers/providers-file.js';
import { type Answer, callAs } from './access-call.js';
import {
  type AccessObject,
  type AccessRow,
  faultOf,
  OBJECTS,
  parseLine,
  wholeRoute,
} from './access-row.js';
import { accessTable } from './access-table.js';
import { IDENTITIES, type Identity } from './identities.js';
import { makeWorld, PROVIDER, type World } from './world.js';

const rows = Object.entries(accessTable).map(([route, row]): [string, AccessRow] => [
  wholeRoute(route),
  row,
]);

let server: Server;
let world: World;
beforeAll(async () => {
  server = await startServer({ environment: await providersFile([PROVIDER]) });
  world = await makeWorld(server);
}, 120_000);
afterAll(() => server.close());

function linesOf({ expect: lines }: AccessRow): [AccessObject | 'none', string][] {
  if (typeof lines === 'string') return [['none', lines]];
  return OBJECTS.flatMap((object) => {
    const line = lines[object];
    return line === undefined ? [] : [[object, line]];
  });
}

/** What differs from the table, one line per unexpected answer; and the line as it would have to be. */
async function unexpected(route: string, row: AccessRow): Promise<string[]> {
  const wrong: string[] = [];
  const bodies = new Map<string, Answer>();
  for (const [object, line] of linesOf(row)) {
    const wanted = parseLine(line);
    const seen: number[] = [];
    for (const who of IDENTITIES) {
      const answer = await callAs(world, route, row, object, who);
      bodies.set(`${object} ${who}`, answer);
      seen.push(answer.status);
      if (answer.status === wanted[who]) continue;
      const said = answer.body.slice(0, 200);
      wrong.push(`${object} as ${who}: expected ${wanted[who]}, was ${answer.status} ${said}`);
    }
    if (wrong.length > 0) wrong.push(`  ${object} was: ${seen.join('  ')}`);
  }
  return [...wrong, ...IDENTITIES.flatMap((who) => betrayal(bodies, who))];
}

/** Another's object must be refused as a missing one is, word for word. */
function betrayal(bodies: Map<string, Answer>, who: Identity): string[] {
  const [other, missing] = [bodies.get(`other ${who}`), bodies.get(`missing ${who}`)];
  if (other?.status !== 404 || missing?.status !== 404) return [];
  if (plain(other.body) === plain(missing.body)) return [];
  return [`other as ${who} is not refused like missing: ${other.body} / ${missing.body}`];
}

const plain = (body: string) => body.replace(/"requestId":"[^"]*"/, '');

describe('the access matrix', () => {
  it('has a row for every route of the running application, and no row without a route', () => {
    const known = new Set(rows.map(([route]) => route));
    const skeleton = (route: string) =>
      `no row for ${route}: add it to test/access/<room>.rows.ts (docs/adding-a-feature.md, step 9)`;
    const missing = [...server.routes].filter((route) => !known.has(route)).map(skeleton);
    const left = [...known]
      .filter((route) => !server.routes.has(route))
      .map((route) => `a row without a route: ${route}`);

    expect([...missing, ...left].toSorted()).toEqual([]);
  });

  it('says of every object what is answered, in ten answers', () => {
    const faults = rows.flatMap(([route, row]) => {
      const fault = faultOf(route, row);
      return fault === null ? [] : [`${route} ${fault}`];
    });

    expect(faults).toEqual([]);
    for (const [, row] of rows) for (const [, line] of linesOf(row)) parseLine(line);
  });

  it.each(rows)(
    '%s',
    async (route, row) => {
      if (!server.routes.has(route)) return;
      expect(await unexpected(route, row)).toEqual([]);
    },
    60_000,
  );
});
