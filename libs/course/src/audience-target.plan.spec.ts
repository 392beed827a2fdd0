import { describe, expect, it } from '@jest/globals';
import {
  boundTarget,
  rankLevels,
  requireTarget,
  type TargetRow,
  targetText,
  type TargetWish,
} from './audience-target.plan.js';

const everywhere = { path: '/county/', line: null, authority: null };
const one = (wish: Omit<TargetWish, 'unitId'>): TargetRow => {
  const [row] = boundTarget({ unitId: 'county', ...wish }, [everywhere]);
  if (!row) throw new Error('no row');
  return row;
};
const words = (wish: Omit<TargetWish, 'unitId'>, names = {}) =>
  targetText(one(wish), { unit: '丰水县', list: null, member: null, ...names });

describe('whom a target means, in words', () => {
  it.each<[Omit<TargetWish, 'unitId'>, object, string]>([
    [{}, {}, '丰水县及下属全体人员'],
    [{ seniorityTo: 56 }, {}, '丰水县及下属 · 四级调研员及以上'],
    [{ seniorityFrom: 60 }, {}, '丰水县及下属 · 乡科级正职、一级主任科员及以下'],
    [{ inLeadership: true, partyPosts: ['01'] }, {}, '丰水县及下属 · 班子成员 · 书记'],
    [{ personnelCategories: ['01', '02'] }, {}, '丰水县及下属 · 公务员、参照公务员法管理人员'],
    [{ listId: 'list' }, { list: '后备干部名单' }, '丰水县及下属 · 后备干部名单'],
    [{ memberId: 'member' }, { member: '李伟' }, '丰水县 · 李伟'],
  ])('%j', (wish, names, expected) => {
    expect(words(wish, names)).toBe(expected);
  });
});

describe('a target', () => {
  it('of who holds a narrowed grant reaches only whom the grant covers', () => {
    const party = { ...everywhere, line: 'party' as const };
    const county = { ...everywhere, authority: '04' };

    const rows = boundTarget({ unitId: 'county', authorities: ['03'] }, [party, county]);

    expect(rows).toMatchObject([{ line: 'party', authorities: ',03,' }]);
  });

  it('by rank leaves out whose rank is not known', () => {
    expect(one({ seniorityFrom: 60 })).toMatchObject({ seniorityFrom: 60, seniorityTo: 998 });
    expect(one({})).toMatchObject({ seniorityFrom: null, seniorityTo: null });
  });

  it.each<[string, Omit<TargetWish, 'unitId'>]>([
    ['a code that is not there', { personnelCategories: ['77'] }],
    ['a range that ends before it begins', { seniorityFrom: 60, seniorityTo: 50 }],
  ])('refuses %s', (_, wish) => {
    expect(() => requireTarget({ unitId: 'county', ...wish })).toThrow(
      expect.objectContaining({ code: 'assignment.invalid' }),
    );
  });
});

it('ranks stand by their level, the highest first', () => {
  const levels = rankLevels().map(({ level }) => level);

  expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  expect(rankLevels().find(({ level }) => level === 60)?.name).toBe('乡科级正职、一级主任科员');
});
