import type { Unit } from '#organisation';
import { aUnit } from '../factories/unit.js';
import type { Server } from '../harness/start-server.js';
import { type Identity, makeIdentities, type Person } from './identities.js';

/** A way to sign in that every world knows; nothing listens at its address. */
export const PROVIDER = {
  id: 'portal',
  kind: 'cas',
  title: '门户',
  address: 'http://127.0.0.1:9/cas',
};

/** What the rows of the matrix speak of: two units side by side, the ten who ask, and whatever a row needs once. */
export interface World {
  server: Server;
  /** Above both. */
  root: Unit;
  /** Of everybody but `admin-b`; each administrator's grant is over it. */
  a: Unit;
  b: Unit;
  people: Record<Identity, Person>;
  /** What `make` makes, made once under that name. */
  once: <T>(name: string, make: () => Promise<T>) => Promise<T>;
}

export async function makeWorld(server: Server): Promise<World> {
  const root = await aUnit(server, { name: '丰水县' });
  const a = await aUnit(server, { parent: root, name: '甲局' });
  const b = await aUnit(server, { parent: root, name: '乙局' });
  const people = await makeIdentities(server, { a, b });
  const made = new Map<string, Promise<unknown>>();
  const once = <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known as Promise<T>;
  };
  return { server, root, a, b, people, once };
}
