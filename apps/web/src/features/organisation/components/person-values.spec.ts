import { describe, expect, it } from '@jest/globals';
import type { PersonFile } from '../api/people.js';
import { changesOf, valuesOf } from './person-values.js';

const file = {
  name: '罗德明',
  phoneMask: '138****5678',
  ethnicity: '01',
  education: null,
  current: { title: '科长', grade: 'Z07', inLeadership: false, politicalStatus: '01' },
} as unknown as PersonFile;

describe('the form of a person', () => {
  it('begins with what is known and has nothing to say', () => {
    expect(valuesOf(file)).toMatchObject({
      name: '罗德明',
      title: '科长',
      education: '',
      phone: '',
    });
    expect(changesOf(valuesOf(file), file)).toEqual({});
  });

  it('says only what was changed; an emptied post is none, an empty number stays', () => {
    const values = { ...valuesOf(file), title: ' ', grade: 'Z06', phone: '', name: '' };

    expect(changesOf({ ...values, inLeadership: true }, file)).toEqual({
      title: null,
      grade: 'Z06',
      inLeadership: true,
    });
  });

  it('of somebody new says all that was filled in', () => {
    const values = { ...valuesOf(null), name: '李乙', idCard: '110', personnelCategory: '01' };

    expect(changesOf(values, null)).toEqual({
      name: '李乙',
      idCard: '110',
      personnelCategory: '01',
    });
  });
});
