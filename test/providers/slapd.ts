import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Attribute, Change, Client } from 'ldapts';

export const BASE = 'dc=fengshui,dc=gov,dc=cn';
export const READER = { bindDn: `cn=reader,${BASE}`, password: 'reads-only' };
const WRITER = { bindDn: `cn=admin,${BASE}`, password: 'writes' };
/** What the server gives without paging, as Active Directory does with its thousand. */
const SIZE_LIMIT = 500;

export interface Slapd {
  url: string;
  setPhone(uid: string, mobile: string): Promise<void>;
  remove(uid: string): Promise<void>;
  close(): Promise<void>;
}

export interface DirectoryFact {
  uid: string;
  cn: string;
  mobile?: string;
  employeeNumber?: string;
  title?: string;
  ou?: string;
}

/** Whether OpenLDAP's server is here. In CI it must be. */
export function hasSlapd(): boolean {
  const found = spawnSync('/usr/sbin/slapd', ['-VV']).error === undefined;
  if (!found && process.env['CI'] === 'true') throw new Error('CI must have slapd');
  if (!found) console.warn('slapd was not found: directories are not tried.');
  return found;
}

/** A real directory (OpenLDAP) in a folder and on a port of its own, with these people in it. */
export async function startSlapd(people: DirectoryFact[]): Promise<Slapd> {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-slapd-'));
  await mkdir(join(folder, 'db'));
  const config = join(folder, 'slapd.conf');
  const ldif = join(folder, 'people.ldif');
  await writeFile(config, configuration(folder));
  await writeFile(ldif, [...top(), ...people.map(entryOf)].join('\n\n'));
  const load = spawnSync('/usr/sbin/slapadd', ['-q', '-f', config, '-l', ldif]);
  if (load.status !== 0) throw new Error(`slapadd: ${load.stderr.toString()}`);
  const url = `ldap://127.0.0.1:${await freePort()}`;
  const server = spawn('/usr/sbin/slapd', ['-f', config, '-h', url, '-d', '0']);
  await answers(url);
  return {
    url,
    setPhone: (uid, mobile) => change(url, (client) => replace(client, uid, { mobile })),
    remove: (uid) => change(url, (client) => client.del(`uid=${uid},ou=people,${BASE}`)),
    close: async () => {
      await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const configuration = (folder: string) => `
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile ${folder}/slapd.pid
sizelimit size.soft=${SIZE_LIMIT} size.hard=${SIZE_LIMIT} size.prtotal=unlimited
database mdb
suffix "${BASE}"
rootdn "${WRITER.bindDn}"
rootpw ${WRITER.password}
directory ${folder}/db
maxsize 268435456
index entryUUID eq
`;

const top = () => [
  `dn: ${BASE}\nobjectClass: dcObject\nobjectClass: organization\ndc: fengshui\no: Fengshui`,
  `dn: ou=people,${BASE}\nobjectClass: organizationalUnit\nou: people`,
  `dn: ${READER.bindDn}\nobjectClass: organizationalRole\nobjectClass: simpleSecurityObject\ncn: reader\nuserPassword: ${READER.password}`,
];

function entryOf(fact: DirectoryFact): string {
  const lines = Object.entries(attributesOf(fact)).flatMap(([name, value]) =>
    [value].flat().map((text) => `${name}:: ${Buffer.from(text).toString('base64')}`),
  );
  return [`dn: uid=${fact.uid},ou=people,${BASE}`, ...lines].join('\n');
}

function attributesOf(fact: DirectoryFact): Record<string, string | string[]> {
  return { objectClass: ['inetOrgPerson'], sn: fact.cn, ...fact };
}

async function replace(client: Client, uid: string, { mobile }: { mobile: string }) {
  const modification = new Attribute({ type: 'mobile', values: [mobile] });
  const change = new Change({ operation: 'replace', modification });
  await client.modify(`uid=${uid},ou=people,${BASE}`, change);
}

async function change(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ url });
  try {
    await client.bind(WRITER.bindDn, WRITER.password);
    await work(client);
  } finally {
    await client.unbind();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await change(url, async () => undefined);
    } catch {
      await wait(50);
    }
  }
  throw new Error('slapd does not answer');
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}
