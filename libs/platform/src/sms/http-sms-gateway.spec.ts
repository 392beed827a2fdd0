import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSmsFake, type SmsFake } from '../../../../test/factories/sms.js';
import { FakeClock } from '../clock/clock.js';
import { HttpSmsGateway } from './http-sms-gateway.js';
import { NoSmsGateway } from './sms-gateway.js';

let fake: SmsFake;
beforeAll(async () => {
  fake = await aSmsFake();
});
afterAll(() => fake.close());

const gatewayAt = (url: string) =>
  new HttpSmsGateway({ url, secret: fake.secret }, new FakeClock());

describe('a short message', () => {
  it('is handed over as JSON, with the time and a signature that only the two can make', async () => {
    await gatewayAt(fake.url).send('13812345678', '验证码 123456');

    const { body, headers } = fake.received.at(-1) ?? { body: '', headers: {} };
    expect(JSON.parse(body)).toEqual({
      id: expect.any(String),
      phone: '13812345678',
      text: '验证码 123456',
      sentAt: '2026-06-01T02:00:00.000Z',
    });
    const signed = `${String(headers['x-xueshi-timestamp'])}.${body}`;
    const expected = createHmac('sha256', fake.secret).update(signed).digest('hex');
    expect(headers['x-xueshi-signature']).toBe(expected);
  });

  it('that the gateway does not take is a failure, which does not name the phone', async () => {
    fake.answerWith(500);
    await expect(gatewayAt(fake.url).send('13812345678', 'x')).rejects.toThrow('answered 500');
    fake.answerWith(200);
  });

  it('is not sent on to where the gateway points', async () => {
    fake.answerWith(302);
    await expect(gatewayAt(fake.url).send('13812345678', 'x')).rejects.toThrow('fetch failed');
    fake.answerWith(200);
  });

  it('cannot be sent where nothing is configured', () => {
    const none = new NoSmsGateway();

    expect(none.isOpen).toBe(false);
    expect(() => none.send()).toThrow('SMS_GATEWAY_URL');
  });
});
