import { describe, expect, it } from '@jest/globals';
import { ApiError, networkError } from '../../../lib/api-error.js';
import { AnswerBook, type Answer, type AnswerState, type NumberedAnswer } from './answer-book.js';

interface Setting {
  book: AnswerBook;
  sent: [string, Answer][];
  states: Map<string, AnswerState>;
  drawer: { now: Record<string, NumberedAnswer> };
  fail: (error: ApiError | null) => void;
}

function setting(
  left: Record<string, NumberedAnswer> = {},
  revisions: Record<string, number> = {},
): Setting {
  const sent: [string, Answer][] = [];
  const states = new Map<string, AnswerState>();
  const drawer: { now: Record<string, NumberedAnswer> } = { now: {} };
  let fault: ApiError | null = null;
  const book = new AnswerBook(
    async (id, { answer }) => {
      await Promise.resolve();
      if (fault !== null) throw fault;
      sent.push([id, answer]);
      return { savedAt: '2026-11-21T02:21:36Z' };
    },
    { save: (answers) => void (drawer.now = { ...answers }) },
    (id, state) => void states.set(id, state),
    revisions,
    left,
  );
  return { book, sent, states, drawer, fail: (error) => void (fault = error) };
}

describe('saving answers', () => {
  it('hands an answer in when it is given', async () => {
    const { book, sent, states, drawer } = setting();
    await book.give('q1', 'a');
    expect(sent).toEqual([['q1', 'a']]);
    expect(states.get('q1')).toEqual({ state: 'saved', at: '2026-11-21T02:21:36Z' });
    expect(drawer.now).toEqual({});
  });

  it('keeps it on this device when the line is broken, and hands it in later', async () => {
    const { book, sent, states, drawer, fail } = setting();
    fail(networkError());
    await book.give('q1', ['a', 'b']);
    expect(states.get('q1')).toEqual({ state: 'local' });
    expect(drawer.now).toEqual({ q1: { answer: ['a', 'b'], revision: 1 } });
    expect(book.unsent()).toEqual(['q1']);

    fail(null);
    await book.flush();
    expect(sent).toEqual([['q1', ['a', 'b']]]);
    expect(book.unsent()).toEqual([]);
  });

  it('lets the last word of a question win', async () => {
    const { book, sent } = setting();
    const first = book.give('q1', 'a');
    const second = book.give('q1', 'b');
    await Promise.all([first, second]);
    expect(sent.at(-1)).toEqual(['q1', 'b']);
    expect(book.unsent()).toEqual([]);
  });

  it('says when an answer was refused, and does not try it again', async () => {
    const { book, states, fail } = setting();
    fail(new ApiError(409, 'exam.attempt-closed', '答题时间已到。'));
    await book.give('q1', 'a');
    expect(states.get('q1')).toEqual({ state: 'refused', message: '答题时间已到。' });
    expect(book.unsent()).toEqual([]);
  });

  it('goes on with what a closed page left behind', async () => {
    const { book, sent } = setting({ q7: { answer: true, revision: 3 } }, { q7: 2 });
    await book.flush();
    expect(sent).toEqual([['q7', true]]);
  });

  it('leaves what a closed page left behind when another device has spoken since', async () => {
    const { book, sent } = setting({ q7: { answer: true, revision: 3 } }, { q7: 3 });
    await book.flush();
    expect(sent).toEqual([]);
    expect(book.unsentAnswer('q7')).toBeUndefined();
  });
});
