import type { AccessObject, AccessRow, Ids } from './access-row.js';
import { aToken, type Identity } from './identities.js';
import type { World } from './world.js';

export interface Answer {
  status: number;
  body: string;
}

/** Calls a route as one of the ten, about one of the objects. */
export async function callAs(
  world: World,
  route: string,
  row: AccessRow,
  object: AccessObject | 'none',
  who: Identity,
): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const ids = await idsOf(world, path, row, object, who);
  const query = new URLSearchParams(row.query?.(ids, world, who)).toString();
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(ids[name] ?? name),
  );
  const body = row.body?.(ids, world, who);
  const response = await world.server.app.inject({
    method: method as 'GET',
    url: query ? `${url}?${query}` : url,
    headers: {
      ...(await authorization(world, row, who)),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...row.headers?.(ids, world, who),
    },
    ...(body !== undefined && { payload: body }),
  });
  return { status: response.statusCode, body: response.body };
}

async function idsOf(
  world: World,
  path: string,
  row: AccessRow,
  object: AccessObject | 'none',
  who: Identity,
): Promise<Ids> {
  const place = object === 'none' ? undefined : row[object];
  if (place) return place(world, who);
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
  return Object.fromEntries([...names, 'id'].map((name) => [name, 'nobody-has-this']));
}

async function authorization(
  { server, people }: World,
  { ownSession }: AccessRow,
  who: Identity,
): Promise<Record<string, string>> {
  const { token, accountId } = people[who];
  if (token === null) return {};
  const shown = ownSession ? await aToken(server, accountId) : token;
  return { authorization: `Bearer ${shown}` };
}
