import { describe, expect, it } from '@jest/globals';
import {
  type Candidates,
  greatestShortfall,
  planRecommendations,
  type RecommendationKind,
} from './recommendation.plan.js';

/** `aColleagues('a', 'b')`: courses a and b, for that reason. */
const because = (kind: RecommendationKind, ...ids: string[]): Candidates => ({
  kind,
  courses: ids.map((courseId) => ({ courseId, text: `${kind}:${courseId}` })),
});
const chosen = (candidates: Candidates[], take: number) =>
  planRecommendations(candidates, take).map(({ courseId, reason }) => `${reason.kind}:${courseId}`);

describe('what is recommended', () => {
  it.each<[string, Candidates[], number, string[]]>([
    ['nothing where there is nothing', [because('missing'), because('newest')], 4, []],
    [
      'what is required before everything',
      [because('missing', 'a', 'b'), because('required', 'c', 'd')],
      3,
      ['required:c', 'required:d', 'missing:a'],
    ],
    [
      'other reasons in turn',
      [because('missing', 'a', 'b', 'c'), because('colleagues', 'x', 'y')],
      4,
      ['missing:a', 'colleagues:x', 'missing:b', 'colleagues:y'],
    ],
    [
      'a course once, for the first reason that speaks for it',
      [because('missing', 'a', 'b'), because('colleagues', 'a', 'b', 'c')],
      4,
      ['missing:a', 'colleagues:b', 'colleagues:c'],
    ],
    [
      'more of one reason where the others have no more',
      [because('missing', 'a', 'b', 'c'), because('colleagues', 'x')],
      9,
      ['missing:a', 'colleagues:x', 'missing:b', 'missing:c'],
    ],
    [
      'no more than there is room for',
      [because('newest', 'a', 'b', 'c')],
      2,
      ['newest:a', 'newest:b'],
    ],
  ])('is %s', (_, candidates, take, expected) => {
    expect(chosen(candidates, take)).toEqual(expected);
  });

  it('says why', () => {
    const [first] = planRecommendations([because('missing', 'a')], 1);

    expect(first).toEqual({ courseId: 'a', reason: { kind: 'missing', text: 'missing:a' } });
  });
});

describe('what is missing for the year', () => {
  it.each([
    [[], null],
    [[{ label: '网络学时', missingHundredths: 0 }], null],
    [
      [
        { label: '网络学时', missingHundredths: 400 },
        { label: '必修', missingHundredths: 1150 },
      ],
      '必修',
    ],
  ])('of %j is told by the greatest: %s', (shortfalls, label) => {
    expect(greatestShortfall(shortfalls)?.label ?? null).toBe(label);
  });
});
