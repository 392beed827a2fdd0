import { describe, expect, it } from '@jest/globals';
import { isMistypedPage } from './serve-web.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('an address that is nobody’s', () => {
  it.each(['/nope', '/learning/x?y=1', '/apix'])(
    'is answered with our page to a person: %s',
    (url) => {
      expect(isMistypedPage({ url, headers: BROWSER })).toBe(true);
    },
  );

  it.each(['/api', '/api/v1/nope', '/assets/gone.js', '/health/nope', '/metrics?x'])(
    'is plainly not there where no page is: %s',
    (url) => {
      expect(isMistypedPage({ url, headers: BROWSER })).toBe(false);
    },
  );

  it('is plainly not there for a program', () => {
    expect(isMistypedPage({ url: '/nope', headers: { accept: '*/*' } })).toBe(false);
  });
});
