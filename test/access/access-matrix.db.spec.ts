import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Server, startServer } from '../harness/start-server.js';
import { providersFile } from '../providers/providers-file.js';
import { type AccessRow, faultOf, linesOf, parseLine, wholeRoute } from './access-row.js';
import { accessTable } from './access-table.js';
import { PROVIDER } from './world.js';

const rows = Object.entries(accessTable).map(([route, row]): [string, AccessRow] => [
  wholeRoute(route),
  row,
]);

let server: Server;
beforeAll(async () => {
  server = await startServer({ environment: await providersFile([PROVIDER]) });
}, 120_000);
afterAll(() => server.close());

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
});
