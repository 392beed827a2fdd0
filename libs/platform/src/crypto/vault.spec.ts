import { describe, expect, it } from '@jest/globals';
import { AppConfig } from '../config/app-config.js';
import { Vault } from './vault.js';

const vaultOf = (secret: string) =>
  new Vault(Object.assign(new AppConfig(), { secret: Buffer.from(secret) }));
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
    const changed = (cipher.startsWith('A') ? 'B' : 'A') + cipher.slice(1);

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
