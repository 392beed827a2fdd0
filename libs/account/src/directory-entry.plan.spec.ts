import { describe, expect, it } from '@jest/globals';
import { personIn } from './directory-entry.plan.js';

const openLdap = { id: 'entryUUID', name: 'cn', phone: 'mobile', idCard: 'employeeNumber' };
const activeDirectory = {
  id: 'objectGUID',
  name: 'displayName',
  phone: 'mobile',
  title: 'title',
  unit: 'department',
};

describe('somebody in a directory', () => {
  it('is read from what the attributes are called there', () => {
    const entry = {
      dn: 'uid=wang,ou=people',
      entryuuid: 'e-1',
      cn: ['王芳', 'Wang Fang'],
      mobile: ' 13800000001 ',
      employeeNumber: [],
    };

    expect(personIn(entry, openLdap)).toEqual({
      directoryId: 'e-1',
      name: '王芳',
      phone: '13800000001',
      idCard: null,
      title: null,
      unit: null,
    });
  });

  it('has the GUID on Active Directory that its tools show', () => {
    const bytes = Buffer.from('33221100554477668899aabbccddeeff', 'hex');
    const entry = { objectGUID: bytes, displayName: '李明', title: '科长', department: '财政局' };

    expect(personIn(entry, activeDirectory)).toMatchObject({
      directoryId: '00112233-4455-6677-8899-aabbccddeeff',
      name: '李明',
      title: '科长',
      unit: '财政局',
    });
  });

  it('is nobody without an id or a name', () => {
    expect(personIn({ cn: '王芳' }, openLdap)).toBeNull();
    expect(personIn({ entryUUID: 'e-1', cn: ' ' }, openLdap)).toBeNull();
  });
});
