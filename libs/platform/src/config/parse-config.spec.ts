import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './app-config.js';
import { parseConfig } from './parse-config.js';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'xueshi-config-'));

const faultsOf = (source: NodeJS.ProcessEnv): string[] => {
  try {
    parseConfig({ dataDir: emptyFolder() }, source);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('needs nothing to be set when it runs embedded', () => {
    const config = parseConfig({ dataDir: emptyFolder() }, {});

    expect(config).toMatchObject({ production: false, port: 3000, host: '127.0.0.1', demo: true });
    expect(config.databaseUrl).toBeUndefined();
  });

  it('refuses production without a secret', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([
      expect.stringContaining('XUESHI_SECRET is required'),
    ]);
  });

  it('knows no demo in production, whatever is asked', () => {
    const source = { NODE_ENV: 'production', XUESHI_SECRET: 'x'.repeat(32) };

    expect(parseConfig({ dataDir: emptyFolder(), demo: true }, source).demo).toBe(false);
  });

  it('names every fault in one message', () => {
    const faults = faultsOf({
      PORT: '99999',
      DATABASE_URL: 'postgres://x',
      REDIS_URL: 'nowhere',
      XUESHI_SECRET: 'short',
    });

    expect(faults).toHaveLength(4);
  });

  it('knows the earlier secrets, newest first, and refuses one that is too short', () => {
    const source = { XUESHI_SECRET_PREVIOUS: `${'b'.repeat(32)},${'a'.repeat(32)}` };

    const { previousSecrets } = parseConfig({ dataDir: emptyFolder() }, source);

    expect(previousSecrets.map(String)).toEqual(['b'.repeat(32), 'a'.repeat(32)]);
    expect(faultsOf({ XUESHI_SECRET_PREVIOUS: 'short' })).toHaveLength(1);
  });

  it('makes its own secret at first start, keeps it, and shows it to nobody else', () => {
    const dataDir = emptyFolder();

    const first = parseConfig({ dataDir }, {}).secret;
    const second = parseConfig({ dataDir }, {}).secret;

    expect(second).toEqual(first);
    expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toHaveLength(43);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });
});
