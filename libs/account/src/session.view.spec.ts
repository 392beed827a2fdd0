import { describe, expect, it } from '@jest/globals';
import { deviceName } from './session.view.js';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('the name of a device', () => {
  it.each([
    [`${WINDOWS} Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0`, 'Windows 电脑 · Edge 浏览器'],
    [`${WINDOWS} Chrome/108.0.0.0 Safari/537.36 QIHU 360SE`, 'Windows 电脑 · 360 浏览器'],
    [
      `${ANDROID} Version/4.0 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0`,
      '安卓手机 · 微信',
    ],
    [
      `${ANDROID} Chrome/126.0 Mobile Safari/537.36 wxwork/4.1 MicroMessenger/7.0`,
      '安卓手机 · 企业微信',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Mobile Safari/604.1',
      '苹果手机 · Safari 浏览器',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64; Kylin) AppleWebKit/537.36 Chrome/110.0 Safari/537.36',
      '国产系统电脑 · 谷歌内核浏览器',
    ],
    ['curl/8.5.0', '其他设备'],
    ['', '其他设备'],
  ])('%s is told as %s', (userAgent, name) => {
    expect(deviceName(userAgent)).toBe(name);
  });
});
