import { Categories } from '#course';
import { newId } from '#platform';
import { actingAs } from './access-objects.js';
import type { AccessRow, AccessRows } from './access-row.js';
import type { World } from './world.js';

/** A category with nothing in it, of its own for every call. */
async function aCategory(world: World): Promise<{ code: string }> {
  const admin = actingAs(world, 'platform', 'platform-admin');
  const name = newId();
  return { code: (await world.server.get(Categories).add(admin, { name })).code };
}

const kept = (done: number): AccessRow['expect'] => ({
  //        none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  own: `    401  401  403  403  403  403  403  ${done}  403  403`,
  missing: '401  401  403  403  403  403  403  404  403  403',
});

/** The category tree is everybody's to read and the platform administrator's to shape. */
const shaped = { own: aCategory, no: { other: '课程分类是全平台的，不分单位' } };

export const catalogueRows: AccessRows = {
  'GET /me/recommendations': { expect: '401 401 200…' },
  //                                  none dis  lea  ins  rev  a-a  a-b  pla  sec  aud
  'GET /categories/usage': { expect: '401  401  403  403  403  403  403  200  403  403' },
  'POST /categories': {
    body: () => ({ name: newId() }),
    expect: '401  401  403  403  403  403  403  201  403  403',
  },
  'PATCH /categories/{code}': { ...shaped, body: () => ({ closed: true }), expect: kept(200) },
  'POST /categories/{code}/move': {
    ...shaped,
    body: () => ({ parentCode: null, before: null }),
    expect: kept(200),
  },
  'DELETE /categories/{code}': { ...shaped, expect: kept(204) },
};
