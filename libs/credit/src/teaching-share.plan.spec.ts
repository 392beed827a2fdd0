import { describe, expect, it } from '@jest/globals';
import { sharesOf } from './teaching-share.plan.js';

describe('the hours of those who taught a course together', () => {
  it('go whole to the only one', () => {
    expect(sharesOf(250, ['wang'])).toEqual([{ memberId: 'wang', amountHundredths: 250 }]);
  });

  it('are divided evenly, and together are never more than one would get', () => {
    const shares = sharesOf(100, ['wang', 'li', 'zhao']);

    expect(shares).toEqual([
      { memberId: 'li', amountHundredths: 33 },
      { memberId: 'wang', amountHundredths: 34 },
      { memberId: 'zhao', amountHundredths: 33 },
    ]);
  });

  it('count somebody who is named twice once', () => {
    expect(sharesOf(100, ['wang', 'wang'])).toEqual([{ memberId: 'wang', amountHundredths: 100 }]);
  });

  it('are nothing where nobody has an account or the rule gives nothing', () => {
    expect(sharesOf(100, [])).toEqual([]);
    expect(sharesOf(0, ['wang'])).toEqual([]);
  });
});
