import { describe, expect, it } from '@jest/globals';
import { type AccessRow, faultOf, parseLine, wholeRoute } from './access-row.js';

const nobody = () => ({ id: 'x' });

describe('a line of the access table', () => {
  it('is ten answers, the last of which may stand for the rest', () => {
    const line = parseLine('401 401 403…');

    expect(Object.values(line)).toEqual([401, 401, ...Array<number>(8).fill(403)]);
    expect(parseLine('1 2 3 4 5 6 7 8 9 10')).toMatchObject({ none: 1, auditor: 10 });
  });

  it.each(['', '401', '1 2 3 4 5 6 7 8 9', '1 2 3 4 5 6 7 8 9 10 11'])(
    'is refused: “%s”',
    (line) => {
      expect(() => parseLine(line)).toThrow('instead of 10');
    },
  );
});

describe('a row of the access table', () => {
  it.each<[string, AccessRow, string]>([
    ['GET /units/{id}', { expect: '200…' }, 'own, other and missing'],
    ['GET /units/{id}', { own: nobody, expect: { own: '200…' } }, 'nothing of other, missing'],
    [
      'GET /units/{id}',
      { own: nobody, expect: { own: '200…', other: '404…', missing: '404…' } },
      'which object is other',
    ],
  ])('of %s is found wanting: %j', (route, row, fault) => {
    expect(faultOf(route, row)).toContain(fault);
  });

  it('is good when it says everything, or why there is nothing to say', () => {
    const expected = { own: '200…', missing: '404…' };
    const row: AccessRow = { own: nobody, no: { other: '不属于任何人' }, expect: expected };

    expect(faultOf('GET /exams/{id}', row)).toBeNull();
    expect(faultOf('GET /exams', { expect: '200…' })).toBeNull();
  });

  it('may leave out the beginning that nearly all addresses share', () => {
    expect(wholeRoute('GET /units/{id}')).toBe('GET /api/v1/units/{id}');
    expect(wholeRoute('GET /api/openapi.json')).toBe('GET /api/openapi.json');
    expect(wholeRoute('GET /health/live')).toBe('GET /health/live');
  });
});
