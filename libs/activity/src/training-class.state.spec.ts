import { describe, expect, it } from '@jest/globals';
import {
  CLASS_STATES,
  classAfter,
  type ClassMove,
  type ClassState,
  isAnnounced,
  isClassOver,
  takesMembers,
} from './training-class.state.js';

const MOVES: ClassMove[] = [
  'submit',
  'return',
  'publish',
  'start',
  'begin-closing',
  'reopen',
  'close',
  'cancel',
];

const allowed: [ClassState, ClassMove, ClassState][] = [
  ['draft', 'submit', 'submitted'],
  ['draft', 'publish', 'enrolling'],
  ['draft', 'cancel', 'cancelled'],
  ['submitted', 'return', 'draft'],
  ['submitted', 'publish', 'enrolling'],
  ['submitted', 'cancel', 'cancelled'],
  ['enrolling', 'start', 'running'],
  ['enrolling', 'cancel', 'cancelled'],
  ['running', 'begin-closing', 'closing'],
  ['running', 'cancel', 'cancelled'],
  ['closing', 'reopen', 'running'],
  ['closing', 'close', 'closed'],
];

describe('the life of a class', () => {
  it.each(allowed)('%s, %s: %s', (state, move, next) => {
    expect(classAfter(state, move)).toBe(next);
  });

  it('has no other way', () => {
    const others = CLASS_STATES.flatMap((state) =>
      MOVES.filter((move) => !allowed.some(([from, by]) => from === state && by === move)).map(
        (move) => classAfter(state, move),
      ),
    );

    expect(new Set(others)).toEqual(new Set([null]));
  });

  it('ends when it is closed or cancelled', () => {
    expect(CLASS_STATES.filter(isClassOver)).toEqual(['closed', 'cancelled']);
  });

  it('takes people while it is enrolling, and is known to others from then on', () => {
    expect(CLASS_STATES.filter(takesMembers)).toEqual(['enrolling']);
    expect(CLASS_STATES.filter((state) => !isAnnounced(state))).toEqual(['draft', 'submitted']);
  });
});
