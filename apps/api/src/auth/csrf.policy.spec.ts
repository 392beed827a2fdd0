import { describe, expect, it } from '@jest/globals';
import { carriesOwnHeader, changesSomething, isOwnOrigin } from './csrf.policy.js';

const PUBLIC_URL = 'https://xueshi.example.gov.cn/';
const call = (origin?: string, host = '10.0.0.5:3000') => ({
  method: 'POST',
  origin,
  host,
  requestedWith: undefined,
});

describe('the origin of a call', () => {
  it.each([
    ['the address that people type', call('https://xueshi.example.gov.cn')],
    ['the very host that was called', call('http://10.0.0.5:3000')],
    ['no browser at all', call(undefined)],
  ])('is ours when it is %s', (_, ours) => {
    expect(isOwnOrigin(ours, PUBLIC_URL)).toBe(true);
  });

  it.each([
    ['another site', call('https://evil.example')],
    ['our name as a part of another', call('https://xueshi.example.gov.cn.evil.example')],
    ['our name as a user name', call('https://xueshi.example.gov.cn@evil.example')],
    ['another port', call('http://10.0.0.5:8080')],
    ['a page from a file or a sandbox', call('null')],
    ['nonsense', call('%%%')],
  ])('is refused when it is %s', (_, foreign) => {
    expect(isOwnOrigin(foreign, PUBLIC_URL)).toBe(false);
  });
});

describe('our own header', () => {
  it('is asked for wherever something is changed', () => {
    expect(['GET', 'HEAD', 'OPTIONS'].some(changesSomething)).toBe(false);
    expect(['POST', 'PUT', 'PATCH', 'DELETE'].every(changesSomething)).toBe(true);
  });

  it('is one word and no other', () => {
    expect(carriesOwnHeader({ ...call(), requestedWith: 'xueshi' })).toBe(true);
    expect(carriesOwnHeader({ ...call(), requestedWith: 'XMLHttpRequest' })).toBe(false);
    expect(carriesOwnHeader(call())).toBe(false);
  });
});
