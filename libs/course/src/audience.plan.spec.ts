import { describe, expect, it } from '@jest/globals';
import {
  type AssignedBy,
  audienceFacts,
  obligationOf,
  packCodes,
  unpackCodes,
} from './audience.plan.js';

const rule = (kind: AssignedBy['kind'], dueOn: string | null, unitName = '财政局'): AssignedBy => ({
  assignmentId: `${unitName}-${dueOn ?? ''}`,
  title: '年度专题',
  kind,
  dueOn,
  unitName,
});

describe('what a course is to a member', () => {
  it.each<[boolean, AssignedBy[], { required: boolean; dueOn: string | null }]>([
    [true, [], { required: true, dueOn: null }],
    [false, [], { required: false, dueOn: null }],
    [false, [rule('required', null)], { required: true, dueOn: null }],
    [true, [rule('elective', '2026-12-01')], { required: false, dueOn: '2026-12-01' }],
    [
      false,
      [rule('required', '2026-12-15'), rule('required', '2026-12-01', '县委组织部')],
      { required: true, dueOn: '2026-12-01' },
    ],
    [
      false,
      [rule('elective', '2026-11-01'), rule('required', '2026-12-15')],
      { required: true, dueOn: '2026-12-15' },
    ],
    [
      false,
      [rule('required', null), rule('required', '2026-12-15', '县委组织部')],
      { required: true, dueOn: '2026-12-15' },
    ],
  ])('by itself %j, by rules %j: %j', (byItself, rules, expected) => {
    expect(obligationOf(byItself, rules)).toMatchObject(expected);
  });

  it('names every rule, the most pressing first', () => {
    const { reasons } = obligationOf(false, [
      rule('elective', '2026-10-01', '党校'),
      rule('required', '2026-12-15', '财政局'),
      rule('required', '2026-12-01', '县委组织部'),
    ]);

    expect(reasons.map(({ text, dueOn }) => `${text} ${dueOn}`)).toEqual([
      '县委组织部指定必修 2026-12-01',
      '财政局指定必修 2026-12-15',
      '党校推荐选修 2026-10-01',
    ]);
  });
});

describe('the facts of a member', () => {
  it('of several places: every unit up to the roots, and where he is at home', () => {
    const shared = {
      seniority: 60,
      authority: '03',
      partyPost: null,
      personnelCategory: '01',
      politicalStatus: '01',
      inLeadership: true,
    };
    const facts = audienceFacts(
      [
        { ...shared, path: '/county/finance/', line: 'administrative', main: true },
        { ...shared, path: '/committee/branch/', line: 'party', main: false },
      ],
      ['member'],
      [],
    );

    expect(facts.unitIds).toEqual(['county', 'finance', 'committee', 'branch']);
    expect(facts.lines).toEqual(['administrative']);
    expect(facts.inLeadership).toBe(true);
  });

  it('of who belongs nowhere fit no rank', () => {
    expect(audienceFacts([], ['member'], [])).toMatchObject({ unitIds: [], seniority: 999 });
  });
});

it('codes are kept so that each is found by itself', () => {
  expect(packCodes(['01', '02', '01'])).toBe(',01,02,');
  expect([packCodes([]), packCodes(undefined)]).toEqual([null, null]);
  expect(unpackCodes(',01,02,')).toEqual(['01', '02']);
  expect(unpackCodes(null)).toEqual([]);
});
