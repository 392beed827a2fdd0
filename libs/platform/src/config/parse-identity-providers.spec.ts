import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './app-config.js';
import { parseConfig } from './parse-config.js';
import { parseIdentityProviders } from './parse-identity-providers.js';

const fileOf = (content: unknown): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'xueshi-providers-')), 'providers.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const faultsOf = (content: unknown): string[] => {
  try {
    parseIdentityProviders(fileOf(content));
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

const oidc = {
  id: 'gov-sso',
  kind: 'oidc',
  title: '统一身份认证',
  issuer: 'https://sso.example.gov.cn',
  clientId: 'xueshi',
  clientSecret: 'a secret',
};
const ldap = {
  id: 'ad',
  kind: 'ldap',
  title: '内网目录',
  url: 'ldaps://dc.example.gov.cn',
  bindDn: 'cn=reader,dc=example',
  password: 'a password',
  base: 'ou=people,dc=example',
};

describe('the file of identity providers', () => {
  it('may be missing: then nobody but us signs people in', () => {
    expect(parseIdentityProviders(undefined)).toEqual([]);
  });

  it('needs little of each kind, and believes no phone and no ID card unless told so', () => {
    const wecom = { id: 'wecom', kind: 'wecom', title: '企业微信' };
    const dingtalk = { id: 'dingtalk', kind: 'dingtalk', title: '钉钉' };

    const providers = parseIdentityProviders(
      fileOf([
        oidc,
        { id: 'portal', kind: 'cas', title: '门户', address: 'https://cas.example/cas' },
        { ...wecom, corpId: 'ww1', agentId: '1000002', secret: 's' },
        { ...dingtalk, clientId: 'ding1', clientSecret: 's', trusts: { phone: true } },
        ldap,
      ]),
    );

    expect(providers.map(({ trusts }) => trusts)).toEqual([
      { phone: false, idCard: false },
      { phone: false, idCard: false },
      { phone: false, idCard: false },
      { phone: true, idCard: false },
      { phone: false, idCard: false },
    ]);
    expect(providers[0]).toMatchObject({ scopes: 'openid profile', claims: { name: 'name' } });
    expect(providers[4]).toMatchObject({ pageSize: 500, attributes: { id: 'entryUUID' } });
  });

  it('is refused with every fault of every provider at once, and repeats no secret', () => {
    const faults = faultsOf([
      { ...oidc, issuer: 'sso', clientSecret: 7, secret: 'mistyped' },
      { ...oidc, claims: { phone: '' } },
      { kind: 'saml' },
      { ...ldap, pageSize: 0 },
    ]);

    expect(faults).toEqual([
      expect.stringContaining('provider 1: property secret should not exist'),
      expect.stringContaining('provider 1: issuer must be an http(s) address'),
      expect.stringContaining('provider 1: clientSecret must be longer'),
      expect.stringContaining('provider 2: claims.phone must match'),
      expect.stringContaining('provider 3: kind must be one of oidc, cas, wecom, dingtalk, ldap'),
      expect.stringContaining('provider 4: pageSize must not be less than 1'),
      expect.stringContaining('two providers have the id gov-sso'),
    ]);
    expect(faults.join()).not.toContain('a secret');
  });

  it.each([
    ['an OIDC issuer', { ...oidc, issuer: 'http://sso.example.gov.cn' }, 'issuer'],
    ['a directory', { ...ldap, url: 'ldap://dc.example.gov.cn' }, 'url'],
  ])('says nothing in the open to %s unless that is wanted', (_, provider, name) => {
    expect(faultsOf([provider])).toEqual([expect.stringContaining(`${name} is not encrypted`)]);
    expect(faultsOf([{ ...provider, allowPlain: true }])).toEqual([]);
  });

  it.each([
    ['is not there', '/nowhere/providers.json', 'cannot be read'],
    ['is not JSON', fileOf('[,'), 'is not JSON'],
    ['is not a list', fileOf({ oidc }), 'must be a list'],
  ])('is refused when it %s', (_, file, reason) => {
    expect(() => parseIdentityProviders(file)).toThrow(reason);
  });

  it('is named among the other faults of the configuration', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'xueshi-config-'));
    const start = () =>
      parseConfig({ dataDir }, { PORT: '0', IDENTITY_PROVIDERS_FILE: fileOf([{ kind: 'x' }]) });

    expect(start).toThrow(/PORT[^]*provider 1: kind/);
  });
});
