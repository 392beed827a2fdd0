import { checkDigit, type NewMember } from '#organisation';

/** A small seeded generator (mulberry32), so that every demo has the same people. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'.split('');
const GIVEN = (
  '建国 德明 立新 志强 海燕 晓梅 国平 秀英 文博 雅琴 永红 玉兰 振华 丽娟 思远 明辉 春燕 学军 佳怡 宏伟 淑芬 子涵 ' +
  '庆丰 雪梅 家栋 爱民 静 涛 敏 磊 芳 俊杰 红霞 卫东 晨曦 光明 小芹 长河 新宇 桂花 铁军 若曦 向阳 彩云'
).split(' ');
const RARE_NAMES = [
  '欧阳晓燕',
  '古丽努尔·买买提',
  '上官文静',
  '阿卜杜热合曼·麦麦提吐尔逊',
  '慕容海棠',
];

/** 职务, 职务层次, 职级: as they are found in a county office, from the top down. */
const POSTS = [
  { title: '局长', postLevel: '141', grade: null },
  { title: '副局长', postLevel: '142', grade: null },
  { title: '副局长', postLevel: '142', grade: null },
  { title: '一级主任科员', postLevel: null, grade: 'Z07' },
  { title: '二级主任科员', postLevel: null, grade: 'Z08' },
  { title: '三级主任科员', postLevel: null, grade: 'Z09' },
  { title: '四级主任科员', postLevel: null, grade: 'Z10' },
  { title: '一级科员', postLevel: null, grade: 'Z11' },
];
const LAST_POST = { title: '一级科员', postLevel: '150', grade: 'Z11' };

export interface DemoPerson extends Omit<NewMember, 'unitIds'> {
  appointment: NonNullable<NewMember['appointment']>;
}

/**
 * The `index`-th person of a unit. The area code 990000 belongs to no place, so that no ID card of the
 * demo is a living person's.
 */
export function demoPerson(
  random: () => number,
  index: number,
  serial: number,
  unitName: string,
): DemoPerson {
  const post = POSTS[index] ?? LAST_POST;
  const title = unitName.endsWith('局') ? post.title : post.title.replace('局长', headOf(unitName));
  return {
    name: demoName(random),
    idCard: demoIdCard(random, serial),
    phone: `199${String(10_000_000 + serial)}`,
    politicalStatus: random() < 0.78 ? '01' : '13',
    personnelCategory: '01',
    order: index + 1,
    fromDay: '2021-07-01',
    appointment: {
      ...post,
      title: `${unitName}${title}`,
      authority: index < 3 ? '04' : '99',
      partyPost: null,
    },
  };
}

function headOf(unitName: string): string {
  if (/[镇乡]$/.test(unitName)) return unitName.endsWith('镇') ? '镇长' : '乡长';
  return '主任';
}

function demoName(random: () => number): string {
  if (random() < 0.03) return pick(random, RARE_NAMES);
  return pick(random, SURNAMES) + pick(random, GIVEN);
}

export function demoIdCard(random: () => number, serial: number): string {
  const year = 1966 + Math.floor(random() * 34);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const first = `990000${year}${month}${day}${String(serial % 1000).padStart(3, '0')}`;
  return first + checkDigit(first);
}

function pick<T>(random: () => number, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
