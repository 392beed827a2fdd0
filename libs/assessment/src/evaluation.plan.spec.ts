import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluation.plan.js';
import { appliesTo, readScheme } from './scheme.plan.js';

const online50 = {
  period: 'year',
  appliesTo: 'everyone',
  requirements: [
    {
      key: 'online-self',
      kind: 'hours',
      label: '网络学时',
      requiredHundredths: 5000,
      forms: ['online-self'],
    },
  ],
};
/** Two requirements, one of which takes two forms. */
const party32 = {
  ...online50,
  appliesTo: { politicalStatuses: ['01', '02'] },
  requirements: [
    {
      key: 'together',
      kind: 'hours',
      label: '集中学习培训',
      requiredHundredths: 3200,
      forms: ['concentrated', 'collective'],
    },
    ...online50.requirements,
  ],
};

describe('evaluating hours', () => {
  it.each([
    [0, false, 5000, '网络学时 0.00 / 50.00，缺 50.00'],
    [3850, false, 1150, '网络学时 38.50 / 50.00，缺 11.50'],
    [4999, false, 1, '网络学时 49.99 / 50.00，缺 0.01'],
    [5000, true, 0, '网络学时 50.00 / 50.00，已达标'],
    [7525, true, 0, '网络学时 75.25 / 50.00，已达标'],
  ])('of %s hundredths: met %s, missing %s, “%s”', (counted, met, missing, working) => {
    const result = evaluate(readScheme(online50), { byForm: { 'online-self': counted } });

    expect(result).toMatchObject({ met, missingHundredths: missing });
    expect(result.requirements.map((requirement) => requirement.working)).toEqual([working]);
  });

  it('counts the forms a requirement names and no other', () => {
    const byForm = { concentrated: 1200, collective: 2000, self: 9900, 'full-time': 9900 };

    const { met, requirements } = evaluate(readScheme(party32), { byForm });

    expect(requirements.map(({ countedHundredths }) => countedHundredths)).toEqual([3200, 0]);
    expect(met).toBe(false);
  });
});

describe('a scheme', () => {
  it('is for the group it names', () => {
    const scheme = readScheme(party32);

    expect(appliesTo(scheme, { politicalStatus: '01', personnelCategory: '01' })).toBe(true);
    expect(appliesTo(scheme, { politicalStatus: '13', personnelCategory: '01' })).toBe(false);
    expect(
      appliesTo(readScheme(online50), { politicalStatus: '13', personnelCategory: '09' }),
    ).toBe(true);
  });

  it.each([
    ['scheme', null],
    ['period', { ...online50, period: 'week' }],
    ['requirements', { ...online50, requirements: [] }],
    ['unknown part', { ...online50, weights: {} }],
    ['appliesTo', { ...online50, appliesTo: { shoeSize: [42] } }],
    ['kind', { ...online50, requirements: [{ ...online50.requirements[0], kind: 'days' }] }],
    ['forms', { ...online50, requirements: [{ ...online50.requirements[0], forms: [] }] }],
    [
      'requiredHundredths',
      { ...online50, requirements: [{ ...online50.requirements[0], requiredHundredths: 0.5 }] },
    ],
  ])('is refused when its %s cannot be read', (part, stored) => {
    expect(() => readScheme(stored)).toThrow(part);
  });
});
