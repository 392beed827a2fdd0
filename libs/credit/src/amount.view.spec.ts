import { expect, it } from '@jest/globals';
import { formatHours } from './amount.view.js';

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [150, '1.50'],
  [123_456, '1234.56'],
  [-25, '-0.25'],
])('%s hundredths leave as "%s"', (hundredths, text) => {
  expect(formatHours(hundredths)).toBe(text);
});
