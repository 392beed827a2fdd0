import { describe, expect, it } from '@jest/globals';
import { PASSWORD_RULES, passwordFault, type PasswordProfile } from './password.policy.js';

const owner = {
  loginName: 'zhangwei',
  name: '张伟民',
  idCard: '11010519491231002X',
  phone: '13812345678',
  unitNames: ['丰水县水务局', 'Water Bureau'],
};
const faultOf = (profile: PasswordProfile, password: string) =>
  passwordFault(password, owner, PASSWORD_RULES[profile]);

describe('a new password', () => {
  it.each([
    ['asvs', 'correct horse battery'],
    ['asvs', '晨雾里的三号水闸今天开了门'],
    ['asvs', ' leading blank is fine'],
    ['asvs', 'k9v2m4q7wHz3'],
    ['asvs', `k9v2${'tR7-mK2p-'.repeat(6)}wHz3m4`],
    ['asvs', 'a😀b🎈c🌊d🐟e🍀f🚲'],
    ['asvs', `${'🐟🌊🎈😀🍀🚲🌵🌻🪁'.repeat(13)}三号水闸的鱼晨雾里开门`],
    ['dengbao', 'tR7-mK2p'],
    ['dengbao', 'Shuizha三号门'],
  ] as const)('under %s may be %s', (profile, password) => {
    expect(faultOf(profile, password)).toBeNull();
  });

  it.each([
    ['asvs', 'eleven characters', 'tR7-mK2p-Qx'],
    ['asvs', 'short in characters though not in bytes', '😀🎈🌊🐟'.repeat(2)],
    ['asvs', 'one that everybody has', '123456789012'],
    ['asvs', 'one that everybody has, dressed up', 'P@ssw0rd-2026!!'],
    ['asvs', 'the account name', 'ZhangWei-tR7-mK2p'],
    ['asvs', 'the end of the ID card', 'hao.31002x.tR7mK'],
    ['asvs', 'the last eight of the ID card', '1231002X-tRqm'],
    ['asvs', 'the phone', 'tel-13812345678'],
    ['asvs', 'the name of its owner', '张伟民的密码是水闸三号'],
    ['asvs', 'the name of the unit', '丰水县水务局tR7mK2'],
    ['asvs', 'a part of the unit’s name with digits', '水务局20261121!!'],
    ['asvs', '129 characters', `${'tR7-mK2p-'.repeat(14)}xyz`],
    ['asvs', '10,000 characters', 'tR7-'.repeat(2500)],
    ['asvs', 'with a NUL', 'good pass\u0000word tR7'],
    ['dengbao', 'seven characters', 'tR7-mK2'],
    ['dengbao', 'two kinds only', 'trkm-pqxz'],
    ['dengbao', 'one that everybody has', 'Password1!'],
    ['dengbao', 'one that everybody has', '12345678'],
  ] as const)('under %s is refused: %s', (profile, _, password) => {
    expect(faultOf(profile, password)).toEqual(expect.any(String));
  });

  it('is judged at once, however long it is', () => {
    const before = performance.now();
    faultOf('dengbao', 'x1'.repeat(5_000_000));
    for (let n = 0; n < 20; n += 1) faultOf('asvs', `${'aaab'.repeat(32)}`);

    expect(performance.now() - before).toBeLessThan(1000);
  });
});
