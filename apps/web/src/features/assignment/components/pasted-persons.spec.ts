import { describe, expect, it } from '@jest/globals';
import { pastedPersons } from './pasted-persons.js';

const CARD = '110101198005170011';

describe('pasted persons', () => {
  it.each([
    [`李伟\t${CARD}`, [{ name: '李伟', idCard: CARD }]],
    [`${CARD}，李伟`, [{ name: '李伟', idCard: CARD }]],
    [`1 李 伟 ${CARD}`, [{ name: '李伟', idCard: CARD }]],
    ['李伟 11010119800517001x', [{ name: '李伟', idCard: '11010119800517001x' }]],
    [`\n姓名 身份证号码\n李伟 ${CARD}\r\n`, [{ name: '李伟', idCard: CARD }]],
    ['李伟', []],
    [CARD, []],
    ['', []],
  ])('%j', (text, persons) => {
    expect(pastedPersons(text)).toEqual(persons);
  });
});
