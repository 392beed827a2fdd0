import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Server, startServer } from '../harness/start-server.js';
import { providersFile } from '../providers/providers-file.js';
import { type Answer, callAs } from './access-call.js';
import { type AccessRow, type AccessRows, linesOf, parseLine, wholeRoute } from './access-row.js';
import { IDENTITIES, type Identity } from './identities.js';
import { makeWorld, PROVIDER, type World } from './world.js';

/** Asks every route of the rows as the ten identities; a part of the table by itself, since parts run side by side. */
export function walk(part: string, rows: AccessRows): void {
  describe(`the access matrix: ${part}`, () => {
    let server: Server;
    let world: World;
    beforeAll(async () => {
      server = await startServer({ environment: await providersFile([PROVIDER]) });
      world = await makeWorld(server);
    }, 120_000);
    afterAll(() => server.close());

    it.each(Object.entries(rows).map(([route, row]) => [wholeRoute(route), row] as const))(
      '%s',
      async (route, row) => {
        if (!server.routes.has(route)) return;
        expect(await unexpected(world, route, row)).toEqual([]);
      },
      60_000,
    );
  });
}

/** What differs from the table, one line per unexpected answer; and the line as it would have to be. */
async function unexpected(world: World, route: string, row: AccessRow): Promise<string[]> {
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
