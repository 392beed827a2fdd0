import { describe, expect, it } from '@jest/globals';
import { checkDigit, maskIdCard, maskPhone, readIdCard, readPhone } from './id-card.plan.js';

describe('an ID card', () => {
  it('tells birth date and sex', () => {
    expect(readIdCard('11010519491231002X')).toEqual({
      number: '11010519491231002X',
      birthDay: '1949-12-31',
      gender: '2',
    });
    expect(readIdCard('440524188001010014')?.gender).toBe('1');
  });

  it('may be typed with a small x, full-width or with blanks', () => {
    for (const typed of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105 19491231 002X ',
    ]) {
      expect(readIdCard(typed)?.number).toBe('11010519491231002X');
    }
  });

  it.each([
    ['a wrong check digit', '110105194912310021'],
    ['two digits exchanged', '11010591491231002X'],
    ['seventeen characters', '1101051949123100X'],
    ['nineteen characters', '11010519491231002XX'],
    ['a day that is not in the calendar', withCheckDigit('11010519490230002')],
    ['a month that is none', withCheckDigit('11010519491331002')],
    ['an X in the middle', '1101051949X231002X'],
    ['an area that begins with 0', withCheckDigit('01010519491231002')],
    ['nothing', ''],
  ])('with %s is refused', (_, text) => {
    expect(readIdCard(text)).toBeNull();
  });

  it('is masked but for three and four characters', () => {
    expect(maskIdCard('11010519491231002X')).toBe('110***********002X');
  });
});

describe('a phone number', () => {
  it('may come with +86, blanks, hyphens or full-width', () => {
    for (const typed of [
      '13812345678',
      '+86 138-1234-5678',
      '86 13812345678',
      '１３８１２３４５６７８',
    ]) {
      expect(readPhone(typed)).toBe('13812345678');
    }
  });

  it.each(['1381234567', '138123456789', '12812345678', '0571-88888888', '', 'abc'])(
    '%s is refused',
    (text) => {
      expect(readPhone(text)).toBeNull();
    },
  );

  it('is masked in the middle', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
  });
});

function withCheckDigit(first: string): string {
  return first + checkDigit(first);
}
