import { IDENTITIES, type Identity } from './identities.js';
import type { World } from './world.js';

/** What stands in the braces of the address, and whatever else a body or a query names. */
export type Ids = Record<string, string>;

/** Which object, for whom; asked again for every call, so that each may have an object of its own. */
export type Place = (world: World, who: Identity) => Ids | Promise<Ids>;

export const OBJECTS = ['own', 'other', 'missing'] as const;

export type AccessObject = (typeof OBJECTS)[number];

/**
 * What a route answers to whom.
 *
 * An expectation is ten status codes in the order of `IDENTITIES`; `…` after one repeats it to the end:
 * `401 401 200…`. Where the route names an object (`{id}`, or a body that does) there is one line for each of
 *   own      the caller's, or of unit A
 *   other    somebody else's, or of unit B
 *   missing  nobody's: refused in the same words as `other`
 * A line may be left out only by saying why (`no`). What changes something takes an object of its own per call.
 */
export interface AccessRow {
  own?: Place;
  other?: Place;
  /** Every id is `nobody-has-this` unless given. */
  missing?: Place;
  query?: (ids: Ids, world: World, who: Identity) => Record<string, string>;
  body?: (ids: Ids, world: World, who: Identity) => object | string;
  headers?: (ids: Ids, world: World, who: Identity) => Record<string, string>;
  /** The call ends the session: it gets one of its own. */
  ownSession?: true;
  /** Why there is no such object. */
  no?: Partial<Record<AccessObject, string>>;
  /** One line for a route without objects, or a line for each. */
  expect: string | Partial<Record<AccessObject, string>>;
}

/** `GET /api/v1/units/{id}` → its row. `/api/v1` may be left out. */
export type AccessRows = Record<string, AccessRow>;

export function wholeRoute(route: string): string {
  return route.replace(/ \/(?!api\/|health\/|metrics$)/, ' /api/v1/');
}

/** @throws where there are not ten. */
export function parseLine(line: string): Record<Identity, number> {
  const words = line.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (last.endsWith('…')) {
    const rest = Array<string>(IDENTITIES.length - words.length).fill(last.slice(0, -1));
    words.splice(-1, 1, last.slice(0, -1), ...rest);
  }
  if (words.length !== IDENTITIES.length) {
    throw new Error(`“${line}” has ${words.length} answers instead of ${IDENTITIES.length}`);
  }
  return Object.fromEntries(IDENTITIES.map((who, at) => [who, Number(words[at])])) as Record<
    Identity,
    number
  >;
}

/** What a row leaves open, in words; nothing for a good one. */
export function faultOf(route: string, row: AccessRow): string | null {
  if (typeof row.expect === 'string') {
    return route.includes('{') ? 'names an object and needs own, other and missing' : null;
  }
  const { expect, no = {} } = row;
  const open = OBJECTS.filter((object) => expect[object] === undefined && no[object] === undefined);
  if (open.length > 0) return `says nothing of ${open.join(', ')}`;
  const unplaced = (['own', 'other'] as const).filter(
    (object) => expect[object] !== undefined && row[object] === undefined,
  );
  return unplaced.length > 0 ? `does not say which object is ${unplaced.join(', ')}` : null;
}

/** Each line of the row, with the object that it is about. */
export function linesOf({ expect: lines }: AccessRow): [AccessObject | 'none', string][] {
  if (typeof lines === 'string') return [['none', lines]];
  return OBJECTS.flatMap((object) => {
    const line = lines[object];
    return line === undefined ? [] : [[object, line]];
  });
}
