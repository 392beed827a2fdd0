import type { LdapConfig } from '#platform';

/** Somebody as the directory of an office knows him. */
export interface DirectoryPerson {
  /** Stays with him for ever, also when he is renamed or moved. */
  directoryId: string;
  name: string;
  phone: string | null;
  idCard: string | null;
  title: string | null;
  unit: string | null;
}

type Value = string | string[] | Buffer | Buffer[] | undefined;
export type DirectoryEntry = Record<string, Value>;

const GUID_BYTES = 16;

/** Null for an entry without an id or a name, which is no person. */
export function personIn(
  entry: DirectoryEntry,
  names: LdapConfig['attributes'],
): DirectoryPerson | null {
  const told = (name: string | undefined) => (name ? textOf(valueOf(entry, name)) : null);
  const directoryId = told(names.id);
  const name = told(names.name);
  if (directoryId === null || name === null) return null;
  const { phone, idCard, title, unit } = names;
  return {
    directoryId,
    name,
    phone: told(phone),
    idCard: told(idCard),
    title: told(title),
    unit: told(unit),
  };
}

/** Attributes are called the same in capitals and small letters. */
function valueOf(entry: DirectoryEntry, name: string): Value {
  const wanted = name.toLowerCase();
  const key = Object.keys(entry).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : entry[key];
}

/** The first value where there are several; sixteen bytes are a GUID of Active Directory. */
function textOf(value: Value): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (first === undefined) return null;
  const text = Buffer.isBuffer(first) ? textOfBytes(first) : first.trim();
  return text === '' ? null : text;
}

function textOfBytes(bytes: Buffer): string {
  return bytes.length === GUID_BYTES ? guidOf(bytes) : bytes.toString('utf8').trim();
}

/** As Windows writes it: the first three groups stand with their lowest byte first. */
function guidOf(bytes: Buffer): string {
  const groups = [
    bytes.subarray(0, 4).toReversed(),
    bytes.subarray(4, 6).toReversed(),
    bytes.subarray(6, 8).toReversed(),
    bytes.subarray(8, 10),
    bytes.subarray(10),
  ];
  return groups.map((group) => Buffer.from(group).toString('hex')).join('-');
}
