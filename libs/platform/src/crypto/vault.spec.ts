import { describe, expect, it } from '@jest/globals';
import { AppConfig } from '../config/app-config.js';
import { Vault } from './vault.js';

const vaultOf = (secret: string, ...previous: string[]) => {
  const previousSecrets = previous.map((text) => Buffer.from(text));
  return new Vault(
    Object.assign(new AppConfig(), { secret: Buffer.from(secret), previousSecrets }),
  );
};
const vault = vaultOf('a secret of this installation');

describe('secrets', () => {
  it('gives back what was encrypted, and never the same cipher twice', () => {
    const once = vault.encrypt('110101199003071234');
    const twice = vault.encrypt('110101199003071234');

    expect(vault.decrypt(once)).toBe('110101199003071234');
    expect(once).not.toBe(twice);
    expect(once).not.toContain('1990');
  });

  it('refuses a cipher that was changed, or that belongs to another installation', () => {
    const cipher = vault.encrypt('古丽努尔·买买提');
    const [version, key, body = ''] = cipher.split('.');
    const changed = [version, key, (body.startsWith('A') ? 'B' : 'A') + body.slice(1)].join('.');

    expect(() => vault.decrypt(changed)).toThrow('unable to authenticate');
    expect(() => vaultOf('another').decrypt(cipher)).toThrow('unable to authenticate');
  });

  it('signs for one purpose only', () => {
    const signature = vault.sign('play-ticket', 'session-1');

    expect(vault.verify('play-ticket', 'session-1', signature)).toBe(true);
    expect(vault.verify('play-ticket', 'session-2', signature)).toBe(false);
    expect(vault.verify('report', 'session-1', signature)).toBe(false);
    expect(vault.verify('play-ticket', 'session-1', '')).toBe(false);
  });

  it('finds a number again by its keyed hash without showing it', () => {
    expect(vault.lookupHash('id-card', '11010119900307123X')).toBe(
      vault.lookupHash('id-card', '11010119900307123X'),
    );
    expect(vault.lookupHash('phone', '1')).not.toBe(vault.lookupHash('id-card', '1'));
    expect(vaultOf('another').lookupHash('phone', '1')).not.toBe(vault.lookupHash('phone', '1'));
  });
});

describe('another secret', () => {
  const before = vaultOf('the secret of last year');
  const after = vaultOf('the secret of this year', 'the secret of last year');

  it('still reads what the earlier one encrypted, and says that it is not current', () => {
    const cipher = before.encrypt('13800001234');

    expect(after.decrypt(cipher)).toBe('13800001234');
    expect(after.isCurrent(cipher)).toBe(false);
    expect(after.isCurrent(after.encrypt('13800001234'))).toBe(true);
  });

  it('reads ciphers from the time when they did not name their key', () => {
    const cipher = before.encrypt('13800001234').split('.')[2] ?? '';

    expect(after.decrypt(cipher)).toBe('13800001234');
    expect(() => vaultOf('another').decrypt(cipher)).toThrow('unable to authenticate');
  });

  it('finds numbers under the hashes of both', () => {
    expect(after.lookupHashes('phone', '1')).toEqual([
      after.lookupHash('phone', '1'),
      before.lookupHash('phone', '1'),
    ]);
  });

  it('knows which secret signed', () => {
    expect(after.signedWith('chain', 'row', after.sign('chain', 'row'))).toBe(0);
    expect(after.signedWith('chain', 'row', before.sign('chain', 'row'))).toBe(1);
    expect(before.signedWith('chain', 'row', after.sign('chain', 'row'))).toBeNull();
  });

  it('derives the same keys of the earlier one by its name', () => {
    const key = before.deriveKey('media', 'asset/1', 16);

    expect(after.deriveKey('media', 'asset/1', 16, before.keyId)).toEqual(key);
    expect(after.deriveKey('media', 'asset/1', 16)).not.toEqual(key);
    expect(() => before.deriveKey('media', 'asset/1', 16, after.keyId)).toThrow('not known');
  });
});
