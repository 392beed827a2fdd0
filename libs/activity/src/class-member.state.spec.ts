import { describe, expect, it } from '@jest/globals';
import {
  AWAITS_ANSWER,
  CLASS_MEMBER_STATES,
  classMemberAfter,
  type ClassMemberMove,
  type ClassMemberState,
  HOLDS_PLACE,
  LEFT_BEFORE_START,
} from './class-member.state.js';

const MOVES: ClassMemberMove[] = [
  'confirm',
  'queue',
  'refuse',
  'withdraw',
  'expel',
  'complete',
  'fail',
  'reopen',
];

const allowed: [ClassMemberState, ClassMemberMove, ClassMemberState][] = [
  ['applied', 'confirm', 'confirmed'],
  ['applied', 'queue', 'waiting'],
  ['applied', 'refuse', 'refused'],
  ['applied', 'withdraw', 'withdrawn'],
  ['assigned', 'confirm', 'confirmed'],
  ['assigned', 'queue', 'waiting'],
  ['assigned', 'refuse', 'refused'],
  ['assigned', 'withdraw', 'withdrawn'],
  ['waiting', 'confirm', 'confirmed'],
  ['waiting', 'refuse', 'refused'],
  ['waiting', 'withdraw', 'withdrawn'],
  ['confirmed', 'withdraw', 'withdrawn'],
  ['confirmed', 'expel', 'expelled'],
  ['confirmed', 'complete', 'completed'],
  ['confirmed', 'fail', 'not-completed'],
  ['completed', 'reopen', 'confirmed'],
  ['not-completed', 'reopen', 'confirmed'],
];

describe('a person in a class', () => {
  it.each(allowed)('%s, %s: %s', (state, move, next) => {
    expect(classMemberAfter(state, move)).toBe(next);
  });

  it('has no other way', () => {
    const others = CLASS_MEMBER_STATES.flatMap((state) =>
      MOVES.filter((move) => !allowed.some(([from, by]) => from === state && by === move)).map(
        (move) => classMemberAfter(state, move),
      ),
    );

    expect(new Set(others)).toEqual(new Set([null]));
  });

  it('holds no place while he waits for one, applies, or after he has left', () => {
    const without = CLASS_MEMBER_STATES.filter((state) => !HOLDS_PLACE.includes(state));

    expect(without).toEqual(['applied', 'waiting', 'refused', 'withdrawn', 'expelled']);
    expect(LEFT_BEFORE_START).toEqual(['refused', 'withdrawn']);
    expect(AWAITS_ANSWER).toEqual(['applied', 'assigned', 'waiting']);
  });
});
