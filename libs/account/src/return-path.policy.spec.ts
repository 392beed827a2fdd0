import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.policy.js';

describe('where a browser is sent after signing in', () => {
  it.each(['/learn', '/learn/courses/1?tab=2#top', '/org/members?query=%E7%8E%8B', '/'])(
    'is a page of ours: %s',
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%0d%0a/../../..//evil.example',
    'https://evil.example',
    'https://ok.example@evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'learn',
    '',
    '/api/v1/auth/logout',
    `/${'x'.repeat(500)}`,
  ])('AU-12 is the first page where %j was asked for', (text) => {
    expect(returnPath(text)).toBe('/');
  });
});
