import { describe, expect, it } from '@jest/globals';
import { providerOfApp, startAddress } from './provider-start.js';

const providers = [
  { id: 'sso', kind: 'oidc' },
  { id: 'wecom', kind: 'wecom' },
  { id: 'dingtalk', kind: 'dingtalk' },
] as const;

describe('the provider in whose app the page is open', () => {
  it.each([
    ['Mozilla/5.0 (iPhone) wxwork/4.1.20 MicroMessenger/7.0.1', 'wecom'],
    ['Mozilla/5.0 (Linux; Android 13) AliApp(DingTalk/7.5.10)', 'dingtalk'],
    ['Mozilla/5.0 (iPhone) MicroMessenger/8.0.40', undefined],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/120', undefined],
  ])('of %s is %s', (userAgent, id) => {
    expect(providerOfApp(providers, userAgent)?.id).toBe(id);
  });

  it('is none where it is not configured', () => {
    expect(providerOfApp([providers[0]], 'wxwork/4.1')).toBeUndefined();
  });
});

it('leads to the provider by way of our server, which is told where to come back to', () => {
  expect(startAddress({ id: 'sso' }, '/learn?a=1&b=2')).toBe(
    '/api/v1/auth/providers/sso/start?returnUrl=%2Flearn%3Fa%3D1%26b%3D2',
  );
});
