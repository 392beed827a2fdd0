import { describe, expect, it } from '@jest/globals';
import { nextSession } from './next-session.js';

const sessions = [
  { day: '2026-11-20', half: 'morning', startsAt: '09:00', endsAt: '11:30' },
  { day: '2026-11-20', half: 'afternoon', startsAt: null, endsAt: null },
  { day: '2026-11-21', half: 'evening', startsAt: '19:00', endsAt: '20:30' },
] as const;

const at = (time: string) => nextSession(sessions, Date.parse(`${time}+08:00`));

describe('the next session of a class', () => {
  it.each([
    ['2026-11-19T08:00', sessions[0]],
    ['2026-11-20T11:29', sessions[0]],
    ['2026-11-20T11:30', sessions[1]],
    ['2026-11-20T18:00', sessions[2]],
    ['2026-11-21T20:30', null],
  ])('at %s', (time, session) => {
    expect(at(time)).toBe(session);
  });
});
