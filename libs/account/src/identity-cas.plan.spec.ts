import { describe, expect, it } from '@jest/globals';
import { success } from '../../../test/providers/cas-server.js';
import { readCasAnswer } from './identity-cas.plan.js';

const wrap = (inside: string, attributes = 'xmlns:cas="http://www.yale.edu/tp/cas"') =>
  `<cas:serviceResponse ${attributes}>${inside}</cas:serviceResponse>`;
const good = '<cas:authenticationSuccess><cas:user>wang</cas:user></cas:authenticationSuccess>';

describe('what a CAS server says of a ticket', () => {
  it('names the user and his attributes', () => {
    const answer = readCasAnswer(
      success({ user: 'wang.fang', attributes: { cn: '王芳', dept: 'A & B <科>' } }),
    );

    expect(answer).toEqual({
      user: 'wang.fang',
      attributes: new Map([
        ['authenticationDate', '2026-06-01T10:00:00.000+08:00'],
        ['cn', '王芳'],
        ['dept', 'A & B <科>'],
      ]),
    });
  });

  it('may use another prefix, or none, for the same namespace', () => {
    const named = good.replaceAll('cas:', 'p:');
    const plain = good.replaceAll('cas:', '');

    const root = 'xmlns:p="http://www.yale.edu/tp/cas"';
    expect(readCasAnswer(`<p:serviceResponse ${root}>${named}</p:serviceResponse>`)).toMatchObject({
      user: 'wang',
    });
    expect(
      readCasAnswer(
        `<serviceResponse xmlns="http://www.yale.edu/tp/cas">${plain}</serviceResponse>`,
      ),
    ).toMatchObject({ user: 'wang' });
  });

  it('keeps numbers as they are written', () => {
    const answer = readCasAnswer(
      success({
        user: '007',
        attributes: { card: '11010119900307123X', long: '110101199003071234' },
      }),
    );

    expect(answer).toMatchObject({ user: '007' });
    expect((answer as { attributes: Map<string, string> }).attributes.get('long')).toBe(
      '110101199003071234',
    );
  });

  it('is a refusal with its code', () => {
    const failure =
      '<cas:authenticationFailure code="INVALID_TICKET">no</cas:authenticationFailure>';

    expect(readCasAnswer(wrap(failure))).toEqual({ failure: 'INVALID_TICKET' });
  });

  it('counts no attribute that is said twice', () => {
    const twice = '<cas:attributes><cas:card>1</cas:card><cas:card>2</cas:card></cas:attributes>';

    const answer = readCasAnswer(wrap(good.replace('</cas:user>', `</cas:user>${twice}`)));

    expect(answer).toEqual({ user: 'wang', attributes: new Map() });
  });
});

describe('a document that was built to be misread', () => {
  it.each([
    [
      'XXE: an external entity',
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wrap(good.replace('wang', '&x;'))}`,
    ],
    ['XXE: an external DTD', `<!DOCTYPE r SYSTEM "http://127.0.0.1:1/evil.dtd">${wrap(good)}`],
    [
      'a billion laughs',
      `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${wrap(good.replace('wang', '&b;'))}`,
    ],
    ['two users', wrap(good.replace('<cas:user>', '<cas:user>admin</cas:user><cas:user>'))],
    ['two successes', wrap(good + good.replace('wang', 'admin'))],
    [
      'a success beside a failure',
      wrap(`<cas:authenticationFailure code="X">no</cas:authenticationFailure>${good}`),
    ],
    [
      'a success wrapped in a failure',
      wrap(`<cas:authenticationFailure code="INVALID_TICKET">${good}</cas:authenticationFailure>`),
    ],
    ['a wrapped response', wrap(wrap(good))],
    ['a response below another root', `<html>${wrap(good)}</html>`],
    ['two roots', wrap(good) + wrap(good.replace('wang', 'admin'))],
    ['a comment in the middle of a name', wrap(good.replace('wang', 'admin<!-- -->.evil'))],
    ['an element in a name', wrap(good.replace('wang', 'admin<cas:x/>'))],
    ['an empty name', wrap(good.replace('wang', ' '))],
    ['no user', wrap('<cas:authenticationSuccess></cas:authenticationSuccess>')],
    ['a user elsewhere', wrap(`<cas:user>admin</cas:user>`)],
    ['another namespace', wrap(good, 'xmlns:cas="http://evil.example"')],
    ['no namespace', wrap(good, '')],
    ['elements of another prefix', wrap(good.replaceAll('cas:', 'evil:'))],
    ['depth without end', wrap('<cas:a>'.repeat(5000) + '</cas:a>'.repeat(5000))],
    ['length without end', wrap(good.replace('wang', 'x'.repeat(70_000)))],
    ['broken XML', wrap(good).replace('</cas:user>', '')],
    ['a page', '<!doctype html><html><body>请登录</body></html>'],
    ['nothing', ''],
  ])('names nobody: %s', (_, xml) => {
    const answer = readCasAnswer(xml);

    expect(answer === null || 'failure' in answer).toBe(true);
  });

  it('cannot reach the prototypes of objects', () => {
    const evil =
      '<cas:attributes><cas:__proto__><cas:admin>1</cas:admin></cas:__proto__></cas:attributes>';

    readCasAnswer(wrap(good.replace('</cas:user>', `</cas:user>${evil}`)));

    expect(({} as Record<string, unknown>)['cas:admin']).toBeUndefined();
  });
});
