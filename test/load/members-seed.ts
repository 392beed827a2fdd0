import {
  createCipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomUUID,
} from 'node:crypto';
import type { RawDatabase, Row } from './raw-database.ts';

const instant = (ms: number) => new Date(ms).toISOString().replace('T', ' ').slice(0, 23);

export interface SeededOrganisation {
  rootId: string;
  /** A county of about a twentieth of the members. */
  countyId: string;
  /** What the platform admin of the whole tree sends as Bearer. */
  adminToken: string;
  /** Somebody in the middle of the list, to be searched for. */
  someone: { id: string; name: string; idCard: string; phone: string; loginName: string };
}

interface SeededUnit {
  id: string;
  name: string;
  path: string;
  orderPath: string;
  depth: number;
  parentId: string | null;
}

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const FIRST = '建德立志海晓国秀文雅永玉振丽思明春学佳宏淑子庆雪家爱静俊红卫晨光长新桂铁若向彩';
const SECOND = '国明新强燕梅平英博琴红兰华娟远辉军怡伟芬涵丰栋民涛敏磊芳杰霞东曦芹河宇花';
const OFFICES =
  '财政局 教育局 民政局 司法局 审计局 统计局 农业农村局 水利局 林业局 卫生健康局 应急管理局 医疗保障局 ' +
  '人力资源和社会保障局 自然资源局 生态环境局 住房和城乡建设局 交通运输局 文化和旅游局 市场监督管理局 信访局';
const PLACES =
  '青山 临江 云岭 白河 松原 丰水 石桥 柳林 东湖 北塘 南溪 西坪 长岭 大营 龙泉 凤台 平川 安仁 清源 永安'.split(
    ' ',
  );
const POSTS: [string, string | null, string | null][] = [
  ['局长', '141', null],
  ['副局长', '142', null],
  ['一级主任科员', null, 'Z07'],
  ['二级主任科员', null, 'Z08'],
  ['四级主任科员', null, 'Z10'],
  ['一级科员', '150', 'Z11'],
];

/**
 * Members of one administrative tree of `unitCount` units (a city, its counties, their offices), and a party
 * committee for each county, written straight into a migrated database. Nine of ten have an account.
 */
export async function seedMembers(
  database: RawDatabase,
  { members: count, unitCount, secret }: { members: number; unitCount: number; secret: string },
): Promise<SeededOrganisation> {
  const now = Date.now();
  const counties = Math.max(1, Math.min(PLACES.length, Math.floor(unitCount / 10)));
  const units = treeOf('administrative', '德明市', counties, unitCount);
  const party = treeOf('party', '中共德明市委', counties, counties + 1);
  await database.insert('unit', [
    ...units.map(unitRow('administrative', now)),
    ...party.map(unitRow('party', now)),
  ]);
  const seal = sealer(secret);
  let middle: SeededOrganisation['someone'] | null = null;
  for (let from = 0; from < count; from += 2_000) {
    const people = Array.from({ length: Math.min(2_000, count - from) }, (_, at) =>
      aPerson(from + at, units, party),
    );
    await insertPeople(database, people, seal, now);
    middle ??= people.find(({ n }) => n >= count / 2) ?? null;
  }
  const admin = aPerson(count, units.slice(0, 1), party);
  const adminToken = randomBytes(32).toString('base64url');
  await insertPeople(database, [{ ...admin, name: '罗德明', account: 'active' }], seal, now);
  await signIn(database, admin, units[0]?.id ?? '', party[0]?.id ?? '', adminToken, now);
  return {
    rootId: units[0]?.id ?? '',
    countyId: units[1]?.id ?? '',
    adminToken,
    someone: middle ?? admin,
  };
}

function treeOf(line: string, top: string, counties: number, total: number): SeededUnit[] {
  const units: SeededUnit[] = [];
  const add = (name: string, order: number, parent: SeededUnit | null) => {
    const id = randomUUID();
    const unit = {
      id,
      name,
      parentId: parent?.id ?? null,
      depth: parent ? parent.depth + 1 : 0,
      path: `${parent?.path ?? '/'}${id}/`,
      orderPath: `${parent?.orderPath ?? ''}${String(order).padStart(5, '0')}.`,
    };
    units.push(unit);
    return unit;
  };
  const root = add(top, line === 'party' ? 2 : 1, null);
  const middle = Array.from({ length: counties }, (_, at) =>
    add(
      line === 'party' ? `中共${PLACES[at]}县直属机关工作委员会` : `${PLACES[at]}县`,
      at + 1,
      root,
    ),
  );
  const offices = OFFICES.split(' ');
  for (let at = 0; units.length < total; at += 1) {
    const [county, serial] = [middle[at % counties], Math.floor(at / counties)];
    const round = serial < offices.length ? '' : `第${Math.floor(serial / offices.length)}分局`;
    add(`${county?.name}${offices[serial % offices.length]}${round}`, serial + 1, county ?? root);
  }
  return units;
}

const unitRow =
  (line: string, now: number) =>
  ({ id, name, path, orderPath, depth, parentId }: SeededUnit): Row => ({
    id,
    line,
    kind: line === 'party' ? 'committee' : depth < 2 ? 'region' : 'department',
    name,
    parent_id: parentId,
    path,
    depth,
    order: Number(orderPath.slice(-6, -1)),
    order_path: orderPath,
    valid_from: '2020-01-01',
    valid_to: null,
    created_at: instant(now),
  });

type Person = ReturnType<typeof aPerson>;

function aPerson(n: number, units: SeededUnit[], party: SeededUnit[]) {
  const mixed = Math.imul(n + 1, 2_654_435_761) >>> 0;
  const pick = <T>(from: ArrayLike<T>, shift: number) => from[(mixed >>> shift) % from.length] as T;
  const year = 1963 + (mixed % 40);
  const first = `990000${year}0${1 + (n % 9)}1${n % 10}${String(n % 1000).padStart(3, '0')}`;
  const [title, postLevel, grade] = pick(POSTS, 9);
  const inParty = mixed % 10 < 8;
  return {
    n,
    id: randomUUID(),
    name: pick(SURNAMES, 3) + pick(FIRST, 11) + (n % 4 === 0 ? '' : pick(SECOND, 17)),
    idCard: serialCard(first, n),
    phone: `199${String(10_000_000 + n)}`,
    loginName: `g${String(n).padStart(6, '0')}`,
    unit: units[n % units.length] as SeededUnit,
    party: inParty ? (party[n % party.length] as SeededUnit) : null,
    title,
    postLevel,
    grade,
    authority: pick(['03', '04', '04', '04'], 5),
    partyPost: inParty ? pick(['01', '02', '06', '00', '00'], 7) : null,
    personnelCategory: pick(['01', '01', '01', '02', '03', '04', '06'], 6),
    politicalStatus: inParty ? '01' : pick(['03', '13', '13', '12'], 4),
    account: n % 10 === 9 ? null : n % 97 === 0 ? 'disabled' : 'active',
  };
}

/** A card that nobody else of the seed has: the area code, which belongs to no place, carries the thousands. */
function serialCard(first: string, n: number): string {
  const seventeen = `99${String(Math.floor(n / 1000)).padStart(4, '0')}${first.slice(6)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return seventeen + '10X98765432'[sum % 11];
}

/** Encrypts and hashes as the product's vault does with this secret. */
function sealer(secret: string) {
  const key = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secret), 'xueshi', `${purpose}\0`, 32));
  const [cipherKey, cardKey, phoneKey] = ['encrypt', 'lookup:id-card', 'lookup:phone'].map(key);
  const hash = (by: Buffer | undefined, text: string) =>
    createHmac('sha256', by ?? '')
      .update(text)
      .digest('base64url');
  return {
    idCardHash: (text: string) => hash(cardKey, text),
    phoneHash: (text: string) => hash(phoneKey, text),
    encrypt(text: string) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', cipherKey ?? '', nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
  };
}

async function insertPeople(
  database: RawDatabase,
  people: Person[],
  seal: ReturnType<typeof sealer>,
  now: number,
): Promise<void> {
  await database.insert(
    'member',
    people.map((person) => memberRow(person, seal, now)),
  );
  await database.insert('appointment', people.map(appointmentRow));
  await database.insert('membership', people.flatMap(membershipRows));
  await database.insert(
    'account',
    people.flatMap(({ id, loginName, account }) =>
      account === null
        ? []
        : [
            {
              id: randomUUID(),
              member_id: id,
              login_name: loginName,
              password_hash: null,
              state: account,
              created_at: instant(now),
            },
          ],
    ),
  );
}

function memberRow(person: Person, seal: ReturnType<typeof sealer>, now: number): Row {
  const { idCard, phone } = person;
  return {
    id: person.id,
    name: person.name,
    gender: Number(idCard[16]) % 2 === 1 ? '1' : '2',
    birth_day: `${idCard.slice(6, 10)}-${idCard.slice(10, 12)}-${idCard.slice(12, 14)}`,
    id_card_cipher: seal.encrypt(idCard),
    id_card_hash: seal.idCardHash(idCard),
    id_card_mask: `${idCard.slice(0, 3)}***********${idCard.slice(14)}`,
    phone_cipher: seal.encrypt(phone),
    phone_hash: seal.phoneHash(phone),
    phone_mask: `${phone.slice(0, 3)}****${phone.slice(7)}`,
    political_status: person.politicalStatus,
    personnel_category: person.personnelCategory,
    ethnicity: '01',
    education: '21',
    access: person.account ?? 'none',
    created_at: instant(now),
  };
}

function appointmentRow(person: Person): Row {
  const unitName = person.unit.name.replace(/局.*$/, '');
  return {
    id: randomUUID(),
    member_id: person.id,
    title:
      person.title.startsWith('局') || person.title.startsWith('副')
        ? `${unitName}${person.title}`
        : person.title,
    title_since: '2021-03-01',
    post_level: person.postLevel,
    post_level_since: person.postLevel && '2021-03-01',
    grade: person.grade,
    grade_since: person.grade && '2021-03-01',
    authority: person.authority,
    party_post: person.partyPost,
    in_leadership: person.partyPost === '01' ? 1 : 0,
    personnel_category: person.personnelCategory,
    personnel_type: '01',
    political_status: person.politicalStatus,
    from_day: '2020-01-01',
    to_day: null,
    open_key: person.id,
  };
}

const LEVELS: Record<string, number> = { '141': 60, '150': 70, Z07: 60, Z08: 61, Z10: 66, Z11: 70 };

function membershipRows({ id, n, unit, party, ...person }: Person): Row[] {
  const { postLevel, grade } = person;
  const row = (unitId: string, line: string): Row => ({
    id: randomUUID(),
    member_id: id,
    unit_id: unitId,
    line,
    kind: 'main',
    order: n,
    from_day: '2020-01-01',
    to_day: null,
    open_key: `${id}:${line}`,
    member_name: person.name,
    post_level: postLevel,
    grade,
    seniority: Math.min(LEVELS[postLevel ?? ''] ?? 999, LEVELS[grade ?? ''] ?? 999),
    authority: person.authority,
    party_post: person.partyPost,
    personnel_category: person.personnelCategory,
    political_status: person.politicalStatus,
    access: person.account ?? 'none',
  });
  return [row(unit.id, 'administrative'), ...(party ? [row(party.id, 'party')] : [])];
}

/** A session of the person, as platform admin over both trees. */
async function signIn(
  database: RawDatabase,
  { id, loginName }: Person,
  rootId: string,
  partyId: string,
  token: string,
  now: number,
): Promise<void> {
  const [account] = await database.select<{ id: string }>(
    'SELECT id FROM account WHERE login_name = ?',
    [loginName],
  );
  await database.insert(
    'role_grant',
    [rootId, partyId].map((unitId) => ({
      id: randomUUID(),
      member_id: id,
      role: 'platform-admin',
      unit_id: unitId,
      valid_from: instant(now - 86_400_000),
      valid_to: null,
      reason: '压测',
      held_at_unit_id: rootId,
      granted_by: 'system',
      granted_at: instant(now),
    })),
  );
  // In production an administrator has to show a second factor; nobody is here to show one.
  await database.insert('setting', [
    {
      name: 'account.second-factor',
      value: '"optional"',
      changed_at: instant(now),
      changed_by: 'system',
    },
  ]);
  await database.insert('session', [
    {
      id: randomUUID(),
      token_hash: createHash('sha256').update(token).digest('base64url'),
      account_id: account?.id ?? '',
      created_at: instant(now),
      expires_at: instant(now + 8 * 3_600_000),
      ends_at: instant(now + 86_400_000),
      closed_at: null,
      address: '127.0.0.1',
      user_agent: 'seed',
    },
  ]);
}
