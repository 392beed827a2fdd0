import { describe, expect, it } from '@jest/globals';
import { addLosses, mainReason, statusOf, type StudyMoment } from './study-status.js';

const playing: StudyMoment = { phase: 'playing', last: null, waiting: false, held: false };

describe('what the line under the video says', () => {
  it('says that time counts while it does', () => {
    expect(statusOf(playing)).toEqual({ kind: 'counting', say: 'counting' });
    const partly = { acceptedMs: 12_000, rejected: [{ reason: 'faster-than-clock', ms: 3_000 }] };
    expect(statusOf({ ...playing, last: partly }).say).toBe('counting');
  });

  it('names the reason when nothing of the last stretch counted', () => {
    const last = { acceptedMs: 0, rejected: [{ reason: 'daily-cap', ms: 15_000 }] };
    expect(statusOf({ ...playing, last })).toEqual({
      kind: 'warn',
      say: 'notCounting',
      reason: 'daily-cap',
    });
  });

  it('takes watching again calmly', () => {
    const last = { acceptedMs: 0, rejected: [{ reason: 'already-covered', ms: 15_000 }] };
    expect(statusOf({ ...playing, last })).toEqual({ kind: 'quiet', say: 'again' });
  });

  it('puts a broken line before everything else', () => {
    expect(statusOf({ ...playing, waiting: true }).say).toBe('waiting');
    expect(statusOf({ ...playing, phase: 'paused', waiting: true, held: true }).say).toBe('held');
  });

  it('names the reason that took most', () => {
    expect(
      mainReason([
        { reason: 'already-covered', ms: 200 },
        { reason: 'other-session', ms: 9_000 },
      ]),
    ).toBe('other-session');
    expect(mainReason([])).toBeNull();
  });

  it('sums what was lost by reason and leaves out what was only watched again', () => {
    const sums = addLosses(
      [{ reason: 'other-session', ms: 5_000 }],
      [
        { reason: 'other-session', ms: 1_000 },
        { reason: 'already-covered', ms: 9_000 },
        { reason: 'daily-cap', ms: 2_000 },
      ],
    );
    expect(sums).toEqual([
      { reason: 'other-session', ms: 6_000 },
      { reason: 'daily-cap', ms: 2_000 },
    ]);
  });
});
