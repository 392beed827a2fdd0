import { describe, expect, it } from '@jest/globals';
import {
  type ConversionDefinition,
  convert,
  convertTeaching,
  readDefinition,
} from './conversion.plan.js';

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

describe('hours for having taught', () => {
  const nanjing: ConversionDefinition = { ...linear, teachingPercent: 500 };

  it('are five times what the media are worth by the convention of 南京', () => {
    expect(convertTeaching(nanjing, minutes(45))).toBe(500);
    expect(convertTeaching(nanjing, minutes(9))).toBe(100);
    expect(convertTeaching(nanjing, 8000)).toBe(1);
    expect(convertTeaching({ ...yunnan, teachingPercent: 300 }, minutes(15))).toBe(75);
  });

  it('are none by a rule that says nothing of teaching, or for no media', () => {
    expect(convertTeaching(linear, minutes(45))).toBe(0);
    expect(convertTeaching(nanjing, 0)).toBe(0);
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
    ['teachingPercent', { ...linear, teachingPercent: 0.5 }],
    ['quizBonusHundredths', { ...yunnan, quizBonusHundredths: -1 }],
  ])('is refused when its %s cannot be right', (part, stored) => {
    expect(() => readDefinition(stored)).toThrow(part);
  });
});
