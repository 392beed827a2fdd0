/** What is needed of a unit to find it by what people write. */
export interface PlaceUnit {
  id: string;
  name: string;
  parentId: string | null;
  code: string | null;
}

export type PlaceAnswer<U> =
  { unit: U } | { fault: 'unknown' } | { fault: 'several'; paths: string[] };

const SEPARATOR = /[/／\\＼>＞→]/;
const PATHS_NAMED = 3;

/**
 * Finds units by code, by name, or by as much of the path of names as makes them unique (`丰水县/财政局`).
 * Knows only the units it was given: one of another subtree is as unknown as one that does not exist.
 */
export class PlaceBook<U extends PlaceUnit> {
  private readonly byId = new Map<string, U>();
  private readonly byName = new Map<string, U[]>();
  private readonly byCode = new Map<string, U[]>();
  private readonly answers = new Map<string, PlaceAnswer<U>>();

  /** @param superiors of those units: they stand in paths, and are not found themselves. */
  constructor(units: U[], superiors: U[] = []) {
    superiors.forEach((unit) => this.byId.set(unit.id, unit));
    units.forEach((unit) => this.add(unit));
  }

  /** Another unit, which from now on is found too. */
  add(unit: U): void {
    this.answers.clear();
    this.byId.set(unit.id, unit);
    listUnder(this.byName, plain(unit.name), unit);
    if (unit.code !== null) listUnder(this.byCode, plain(unit.code), unit);
  }

  find(text: string): PlaceAnswer<U> {
    const known = this.answers.get(text);
    if (known) return known;
    const answer = this.search(text);
    this.answers.set(text, answer);
    return answer;
  }

  /** The names from the top of what is known down to the unit. */
  pathOf(unit: U): string {
    const parent = unit.parentId === null ? undefined : this.byId.get(unit.parentId);
    return parent ? `${this.pathOf(parent)}/${unit.name}` : unit.name;
  }

  private search(text: string): PlaceAnswer<U> {
    const coded = this.byCode.get(plain(text)) ?? [];
    if (coded.length === 1 && coded[0]) return { unit: coded[0] };
    const whole = this.byName.get(plain(text)) ?? [];
    const names = text.split(SEPARATOR).map(plain).filter(Boolean);
    const found =
      whole.length > 0
        ? whole
        : (this.byName.get(names.at(-1) ?? '') ?? []).filter((unit) => this.isBelow(unit, names));
    if (found.length === 1 && found[0]) return { unit: found[0] };
    if (found.length === 0) return { fault: 'unknown' };
    const exact = found.filter((unit) => plain(this.pathOf(unit)) === plain(text));
    if (exact.length === 1 && exact[0]) return { unit: exact[0] };
    return {
      fault: 'several',
      paths: found.slice(0, PATHS_NAMED).map((unit) => this.pathOf(unit)),
    };
  }

  private isBelow(unit: U, names: string[]): boolean {
    let current: U | undefined = unit;
    for (const name of names.toReversed()) {
      if (!current || plain(current.name) !== name) return false;
      current = current.parentId === null ? undefined : this.byId.get(current.parentId);
    }
    return true;
  }
}

function listUnder<U>(map: Map<string, U[]>, key: string, unit: U): void {
  const list = map.get(key);
  if (list) list.push(unit);
  else map.set(key, [unit]);
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
