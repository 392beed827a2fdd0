import { describe, expect, it } from '@jest/globals';
import { copyTitle } from './course-copy.plan.js';

describe('the title of a copy', () => {
  it('says that it is one', () => {
    expect(copyTitle('基层治理', new Set())).toBe('基层治理 副本');
  });

  it('counts on where there is one already, also from a copy', () => {
    const taken = new Set(['基层治理', '基层治理 副本', '基层治理 副本 2']);

    expect(copyTitle('基层治理', taken)).toBe('基层治理 副本 3');
    expect(copyTitle('基层治理 副本 2', taken)).toBe('基层治理 副本 3');
  });

  it('fits into a title', () => {
    expect(copyTitle('长'.repeat(100), new Set())).toHaveLength(100);
  });
});
