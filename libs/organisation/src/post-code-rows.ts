/** `[code, name, level?, parent?]`. National codes where a standard has them, own codes elsewhere. */
export type Row = [code: string, name: string, level?: number | null, parent?: string];

/** `['主办', '一二']` is 一级主办, 二级主办; without numerals it is the name alone. */
function graded(prefix: string, names: [name: string, numerals: string][]): Row[] {
  return names
    .flatMap(([name, numerals]) =>
      numerals === '' ? [name] : numerals.split('').map((numeral) => `${numeral}级${name}`),
    )
    .map((name, at) => [`${prefix}${String(at + 1).padStart(2, '0')}`, name]);
}

/**
 * 职级 of the other classes of civil servants (2019). Which 职务层次 each is equal to is for the operator to say:
 * until then they have no level, and nobody is compared by them.
 */
export const EQUIVALENT_GRADES: Row[] = [
  ...graded('A', [
    ['督办', ''],
    ['高级主办', '一二三四'],
    ['主办', '一二三四'],
    ['行政执法员', '一二'],
  ]),
  ...graded('B', [
    ['总监', '一二'],
    ['高级主管', '一二三四'],
    ['主管', '一二三四'],
    ['专业技术员', ''],
  ]),
  ...graded('C', [
    ['警务专员', '一二'],
    ['高级警长', '一二三四'],
    ['警长', '一二三四'],
    ['警员', '一二'],
  ]),
];

const EXPERT_GRADES = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三'.split(' ');

/** 事业单位岗位: the parent is the 职务层次 that a 管理岗 is equal to. */
export const INSTITUTION_POSTS: Row[] = [
  ['G05', '管理岗五级', 50, '131'],
  ['G06', '管理岗六级', 55, '132'],
  ['G07', '管理岗七级', 60, '141'],
  ['G08', '管理岗八级', 65, '142'],
  ...EXPERT_GRADES.map((numeral, at): Row => [
    `T${String(at + 1).padStart(2, '0')}`,
    `专业技术岗${numeral}级`,
  ]),
];

/** The level is the youngest age of the group. */
export const AGE_GROUPS: Row[] = [
  ['01', '35 岁及以下', 0],
  ['02', '36—40 岁', 36],
  ['03', '41—45 岁', 41],
  ['04', '46—50 岁', 46],
  ['05', '51—55 岁', 51],
  ['06', '56—60 岁', 56],
  ['07', '61 岁及以上', 61],
];
