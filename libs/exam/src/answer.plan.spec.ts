import { describe, expect, it } from '@jest/globals';
import { answerOf, chosenOptions } from './answer.plan.js';

const options = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const single = { type: 'single' as const, options };
const multiple = { type: 'multiple' as const, options };
const boolean = { type: 'boolean' as const, options: [{ id: 't' }, { id: 'f' }] };

describe('an answer', () => {
  it.each([
    ['single', single, 'a', ['a']],
    ['single as a list', single, ['a'], ['a']],
    ['multiple', multiple, ['c', 'a', 'c'], ['c', 'a']],
    ['multiple, one', multiple, 'b', ['b']],
    ['true', boolean, true, ['t']],
    ['false', boolean, false, ['f']],
    ['true/false by id', boolean, 'f', ['f']],
    ['taken back', single, null, []],
    ['taken back as a list', multiple, [], []],
  ])('fits: %s', (_, question, answer, chosen) => {
    expect(chosenOptions(question, answer)).toEqual(chosen);
  });

  it.each([
    ['an option of another question', single, 'x'],
    ['two for a single choice', single, ['a', 'b']],
    ['a text', single, '<script>'],
    ['true for a choice', multiple, true],
    ['both for true/false', boolean, ['t', 'f']],
    ['one known, one not', multiple, ['a', 'x']],
  ])('does not fit: %s', (_, question, answer) => {
    expect(chosenOptions(question, answer)).toBeNull();
  });

  it.each([
    [single, ['a'], 'a'],
    [multiple, ['a', 'b'], ['a', 'b']],
    [boolean, ['t'], true],
    [boolean, ['f'], false],
    [single, [], null],
    [multiple, [], null],
  ])('is told back in its question’s own shape %#', (question, chosen, answer) => {
    expect(answerOf(question, chosen)).toEqual(answer);
  });
});
