import { describe, expect, it } from '@jest/globals';
import { readBeat, readLastBeat } from './beat.dto.js';

const beat = { seq: 0, ranges: [[0, 15_000]], positionMs: 15_000, rate: 1, visible: true };

const faultsOf = (body: unknown) => {
  try {
    readBeat(body);
    return null;
  } catch (error) {
    return Object.keys((error as { details: object }).details);
  }
};

describe('the body of a beat', () => {
  it('is taken as it is', () => {
    expect(readBeat(beat)).toEqual(beat);
    expect(readBeat({ ...beat, ranges: [] })).toEqual({ ...beat, ranges: [] });
  });

  it.each<[string, unknown]>([
    ['reversed', [[200, 100]]],
    ['negative', [[-10, 5]]],
    ['endless', [[0, 1e12]]],
    ['empty', [[10, 10]]],
    ['not whole', [[0, 1.5]]],
    ['no number', [['0', '1']]],
    ['not a pair', [[0, 1, 2]]],
    ['infinite', [[0, Number.POSITIVE_INFINITY]]],
    ['no list', { 0: [0, 1], length: 1 }],
    ['too many', Array.from({ length: 201 }, (_, i) => [i * 2, i * 2 + 1])],
    ['missing', undefined],
  ])('is refused when a range is %s (CH-08)', (_, ranges) => {
    expect(faultsOf({ ...beat, ranges })).toEqual(['ranges']);
  });

  it.each<[string, unknown]>([
    ['seq', -1],
    ['seq', 0.5],
    ['seq', 2 ** 31],
    ['seq', '0'],
    ['seq', null],
    ['positionMs', -1],
    ['positionMs', 86_400_001],
    ['rate', -1],
    ['rate', Number.NaN],
    ['rate', '1'],
    ['visible', 'true'],
    ['visible', 1],
  ])('is refused when %s is %p', (field, value) => {
    expect(faultsOf({ ...beat, [field]: value })).toEqual([field]);
  });

  it('is refused with a field that nobody knows, and names each field at fault', () => {
    const unknown = JSON.parse('{"acceptedMs":9,"__proto__":1}') as object;

    expect(faultsOf({ ...unknown, ...beat, constructor: 1 })).toEqual([
      'acceptedMs',
      'constructor',
    ]);
    expect(faultsOf({})).toEqual(['seq', 'ranges', 'positionMs', 'rate', 'visible']);
    expect(faultsOf([beat])).toEqual(['body']);
    expect(faultsOf('beat')).toEqual(['body']);
    expect(faultsOf(null)).toEqual(['body']);
  });

  it('may be missing when a session is closed, but not be half', () => {
    for (const nothing of [undefined, null, '', {}]) expect(readLastBeat(nothing)).toBeNull();
    expect(readLastBeat(beat)).toEqual(beat);
    expect(() => readLastBeat({ seq: 1 })).toThrow('提交的内容有误');
  });
});
