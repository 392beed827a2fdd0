/** What the application's own account may do where rows change, and where they are only ever added. */
const ON_TABLES = 'SELECT, INSERT, UPDATE, DELETE';
const ON_APPEND_ONLY = 'SELECT, INSERT';
const ON_MIGRATIONS = 'SELECT';
const MIGRATIONS = 'migrations';

export interface GrantsWanted {
  database: string;
  tables: string[];
  appendOnly: string[];
  user: string;
  host: string;
}

/** The statements that give an account what the application needs, and nothing else. Run them after each migration. */
export function grantStatements({
  database,
  tables,
  appendOnly,
  user,
  host,
}: GrantsWanted): string[] {
  return tables.map((table) => {
    const privileges = privilegesOn(table, appendOnly);
    return `GRANT ${privileges} ON ${quoted(database)}.${quoted(table)} TO ${text(user)}@${text(host)};`;
  });
}

function privilegesOn(table: string, appendOnly: string[]): string {
  if (table === MIGRATIONS) return ON_MIGRATIONS;
  return appendOnly.includes(table) ? ON_APPEND_ONLY : ON_TABLES;
}

/**
 * Which lines of SHOW GRANTS give an account more than it should have: anything but reading and adding on the whole
 * server, on the database as a whole or on a table whose rows are only ever added; changing the schema anywhere.
 */
export function excessiveGrants(
  lines: string[],
  { database, appendOnly }: Pick<GrantsWanted, 'database' | 'appendOnly'>,
): string[] {
  return lines.flatMap((line) => {
    const found = /^GRANT (.+?) ON (\S+)\.(\S+) TO /.exec(line);
    if (!found) return [];
    const [, privileges = '', schema = '', table = ''] = found;
    if (!covers(unquoted(schema), database)) return [];
    const name = unquoted(table);
    const isPlain = name !== '*' && name !== MIGRATIONS && !appendOnly.includes(name);
    const allowed = isPlain ? ON_TABLES : ON_APPEND_ONLY;
    const excess = privileges.split(/, ?/).filter((one) => !`USAGE, ${allowed}`.includes(one));
    if (/WITH GRANT OPTION/.test(line)) excess.push('GRANT OPTION');
    return excess.map((privilege) => `${privilege} ON ${unquoted(schema)}.${name}`);
  });
}

/** A grant's database may be a pattern: `%` and `_` stand for others unless escaped. */
function covers(pattern: string, database: string): boolean {
  if (pattern === '*') return true;
  const escapedOrWild = pattern.replaceAll(/\\?[%_]|[.*+?^${}()|[\]]/g, (part) => {
    if (part === '%') return '.*';
    if (part === '_') return '.';
    return part.startsWith('\\') ? part.slice(1) : `\\${part}`;
  });
  return new RegExp(`^${escapedOrWild}$`).test(database);
}

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;
const unquoted = (name: string) => name.replaceAll('`', '');
const text = (name: string) => `'${name.replaceAll(/['\\]/g, '')}'`;
