import { describe, expect, it } from '@jest/globals';
import {
  type AssignmentTerms,
  handInFault,
  isDone,
  isLate,
  markFault,
  mayHandIn,
} from './class-submission.plan.js';
import { submissionAfter, type SubmissionState } from './class-submission.state.js';

const due = new Date('2026-11-20T10:00:00Z');
const before = new Date('2026-11-20T09:59:59Z');
const after = new Date('2026-11-20T10:00:01Z');
const terms: AssignmentTerms = { dueAt: due, minWords: 5, maxWords: 10, fileTypes: ['pdf'] };

describe('work that is handed in', () => {
  it.each([
    ['of enough words', '学习很有收获', 0, null],
    ['of too few words', '学习', 0, '正文 2 字，不少于 5 字才能提交'],
    ['of too few words with a file', '见附件', 1, null],
    ['of too many words', '学'.repeat(11), 1, '正文 11 字，超过上限 10 字'],
    ['as a file alone', '', 1, null],
    ['as nothing', ' \n', 0, '请填写正文或上传附件'],
  ])('%s', (_, text, files, fault) => {
    expect(handInFault(terms, { text, files })).toBe(fault);
  });

  it('as nothing where no file is wanted', () => {
    expect(handInFault({ ...terms, fileTypes: [] }, { text: '', files: 0 })).toBe('请填写正文');
  });

  it.each<[SubmissionState | null, Date, boolean]>([
    [null, before, true],
    [null, after, true],
    ['draft', after, true],
    ['handed-in', before, true],
    ['handed-in', due, true],
    ['handed-in', after, false],
    ['returned', after, true],
    ['marked', before, false],
  ])('may be changed when it is %s at %j: %s', (state, now, may) => {
    expect(mayHandIn(state, terms, now)).toBe(may);
  });

  it('is late by its first handing in, and not by a revision that was asked for', () => {
    expect(isLate(null, after, terms)).toBe(true);
    expect(isLate(null, before, terms)).toBe(false);
    expect(isLate(before, after, terms)).toBe(false);
    expect(isLate(after, after, terms)).toBe(true);
  });
});

describe('a mark', () => {
  it.each([
    [{ passed: null, points: null }, null, '请选择合格或不合格'],
    [{ passed: false, points: null }, null, null],
    [{ passed: null, points: null }, 100, '请填写 0 至 100 分'],
    [{ passed: null, points: 101 }, 100, '请填写 0 至 100 分'],
    [{ passed: null, points: 0 }, 100, null],
  ])('%j of %j points', (verdict, fullPoints, fault) => {
    expect(markFault(verdict, fullPoints)).toBe(fault);
  });

  it('makes the work done when it is 合格, or 60 % of the points', () => {
    expect(isDone('marked', { passed: true, points: null }, null)).toBe(true);
    expect(isDone('marked', { passed: false, points: null }, null)).toBe(false);
    expect(isDone('marked', { passed: null, points: 60 }, 100)).toBe(true);
    expect(isDone('marked', { passed: null, points: 59 }, 100)).toBe(false);
    expect(isDone('returned', { passed: true, points: null }, null)).toBe(false);
    expect(isDone(null, { passed: null, points: null }, null)).toBe(false);
  });

  it('is not waited for: what was handed in counts until somebody has found it wanting', () => {
    expect(isDone('handed-in', { passed: null, points: null }, null)).toBe(true);
    expect(isDone('draft', { passed: null, points: null }, null)).toBe(false);
  });
});

describe('the states of what was handed in', () => {
  it.each([
    ['draft', 'mark', null],
    ['draft', 'hand-in', 'handed-in'],
    ['handed-in', 'hand-in', 'handed-in'],
    ['handed-in', 'mark', 'marked'],
    ['returned', 'mark', null],
    ['returned', 'hand-in', 'handed-in'],
    ['marked', 'hand-in', null],
    ['marked', 'return', 'returned'],
  ] as const)('%s: %s → %s', (state, move, next) => {
    expect(submissionAfter(state, move)).toBe(next);
  });
});
