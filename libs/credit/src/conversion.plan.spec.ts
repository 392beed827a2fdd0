import { describe, expect, it } from '@jest/globals';
import { type ConversionDefinition, convert, readDefinition } from './conversion.plan.js';

const minutes = (count: number) => count * 60_000;

const linear: ConversionDefinition = {
  kind: 'linear',
  minutesPerHour: 45,
  stepHundredths: 1,
  rounding: 'half-up',
};
const shanxi: ConversionDefinition = { ...linear, electivePercent: 50 };
const yunnan: ConversionDefinition = {
  kind: 'brackets',
  brackets: [
    { toMinutes: 15, inclusive: true, amountHundredths: 25 },
    { toMinutes: 30, inclusive: false, amountHundredths: 50 },
  ],
  beyondHundredths: 100,
  quizBonusHundredths: 50,
};

describe('a linear rule', () => {
  it.each([
    [45, 100],
    [90, 200],
    [30, 67],
    [0, 0],
    [20, 44],
  ])('makes of %s minutes %s hundredths', (length, amount) => {
    expect(convert(linear, { mediaMs: minutes(length), hasQuiz: false })).toBe(amount);
  });

  it('rounds down to its step where it says so', () => {
    const halves: ConversionDefinition = { ...linear, stepHundredths: 50, rounding: 'down' };

    expect(convert(halves, { mediaMs: minutes(44), hasQuiz: false })).toBe(50);
    expect(convert(halves, { mediaMs: minutes(22), hasQuiz: false })).toBe(0);
  });

  it('gives half for an elective course by the convention of 山西', () => {
    const facts = { mediaMs: minutes(45), hasQuiz: false };

    expect(convert(shanxi, { ...facts, required: true })).toBe(100);
    expect(convert(shanxi, { ...facts, required: false })).toBe(50);
  });
});

describe('brackets by the convention of 云南', () => {
  it.each([
    [1, false, 25],
    [15, false, 25],
    [15.01, false, 50],
    [29.99, false, 50],
    [30, false, 100],
    [300, false, 100],
    [10, true, 75],
    [30, true, 150],
  ])('make of %s minutes (quiz: %s) %s hundredths', (length, hasQuiz, amount) => {
    expect(convert(yunnan, { mediaMs: minutes(length), hasQuiz })).toBe(amount);
  });
});

describe('a stored rule', () => {
  it('is read as it is', () => {
    expect(readDefinition(yunnan)).toEqual(yunnan);
    expect(readDefinition(shanxi)).toEqual(shanxi);
  });

  it.each([
    ['kind', { kind: 'guess' }],
    ['minutesPerHour', { ...linear, minutesPerHour: 0 }],
    ['stepHundredths', { ...linear, stepHundredths: 0.5 }],
    ['rounding', { ...linear, rounding: 'up' }],
    ['brackets', { ...yunnan, brackets: [...yunnan.brackets].reverse() }],
    ['quizBonusHundredths', { ...yunnan, quizBonusHundredths: -1 }],
  ])('is refused when its %s cannot be right', (part, stored) => {
    expect(() => readDefinition(stored)).toThrow(part);
  });
});
