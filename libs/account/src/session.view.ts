import type { Actor } from '#platform';
import type { Duty } from './duty.policy.js';
import type { Session } from './session.entity.js';

/** Who is acting, and what he has to do before anything else; null when all is open to him. */
export interface SignedInActor extends Actor {
  duty: Duty | null;
}

/** One of one's own sessions, as one recognises it. */
export interface SessionView {
  id: string;
  /** `Windows 电脑 · Edge` */
  device: string;
  address: string;
  signedInAt: Date;
  /** When it was last used, to some minutes. */
  seenAt: Date;
  /** The one that asks. */
  isThis: boolean;
}

export function sessionView(session: Session, ownId: string | null): SessionView {
  const { id, userAgent, address, createdAt, seenAt } = session;
  return {
    id,
    device: deviceName(userAgent),
    address,
    signedInAt: createdAt,
    seenAt: seenAt ?? createdAt,
    isThis: id === ownId,
  };
}

const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙设备'],
  [/iPhone/i, '苹果手机'],
  [/iPad/i, '苹果平板'],
  [/Android.*Mobile/i, '安卓手机'],
  [/Android/i, '安卓平板'],
  [/Windows/i, 'Windows 电脑'],
  [/Macintosh|Mac OS/i, '苹果电脑'],
  [/UOS|Kylin|openEuler|Deepin|NeoKylin/i, '国产系统电脑'],
  [/Linux|X11/i, 'Linux 电脑'],
];

/** The more particular first: most of them also name the browser that they were made from. */
const BROWSERS: [RegExp, string][] = [
  [/wxwork/i, '企业微信'],
  [/MicroMessenger/i, '微信'],
  [/DingTalk/i, '钉钉'],
  [/360SE|360EE|QIHU/i, '360 浏览器'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/UCBrowser/i, 'UC 浏览器'],
  [/HuaweiBrowser/i, '华为浏览器'],
  [/MiuiBrowser/i, '小米浏览器'],
  [/Edg(e|A|iOS)?\//i, 'Edge 浏览器'],
  [/Firefox|FxiOS/i, '火狐浏览器'],
  [/Chrome|CriOS/i, '谷歌内核浏览器'],
  [/Safari/i, 'Safari 浏览器'],
];

/** What a person would call the device; what the browser says of itself is not to be relied on. */
export function deviceName(userAgent: string): string {
  const nameIn = (names: [RegExp, string][]) => names.find(([sign]) => sign.test(userAgent))?.[1];
  const known = [nameIn(SYSTEMS), nameIn(BROWSERS)].filter((name) => name !== undefined);
  return known.length > 0 ? known.join(' · ') : '其他设备';
}
