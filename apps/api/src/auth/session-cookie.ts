import { randomBytes } from 'node:crypto';

const NAME = 'xueshi_session';
const DEVICE_NAME = 'xueshi_device';
const DEVICE = /^[\w-]{22}$/;
/** Longer than a sign-in is remembered. */
const DEVICE_SECONDS = 180 * 86_400;

/** The token in a Cookie header, or null. */
export function cookieToken(header: string | undefined): string | null {
  return cookieOf(NAME, header);
}

/** What the browser is known by to who signs in with it; a new one where it has none yet. */
export function cookieDevice(header: string | undefined): string {
  const value = cookieOf(DEVICE_NAME, header);
  return value !== null && DEVICE.test(value) ? value : randomBytes(16).toString('base64url');
}

/** A Set-Cookie header: says nothing of who has signed in, and opens nothing. */
export function deviceCookie(device: string, publicUrl: string): string {
  const path = 'Path=/api/v1';
  return `${DEVICE_NAME}=${device}; ${path}; Max-Age=${DEVICE_SECONDS}; HttpOnly; SameSite=Lax${secure(publicUrl)}`;
}

/** A cookie of ours, or null. Their alphabets need no decoding. */
export function cookieOf(wanted: string, header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === wanted && value) return value;
  }
  return null;
}

/**
 * A Set-Cookie header: out of reach of scripts, not sent along by other sites' forms, gone when
 * the browser is closed, since ten people may share a village's computer.
 */
export function sessionCookie(token: string, publicUrl: string): string {
  return `${NAME}=${token}; Path=/; HttpOnly; SameSite=Lax${secure(publicUrl)}`;
}

/** A Set-Cookie header that takes the cookie away. */
export function endedSessionCookie(publicUrl: string): string {
  return `${NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure(publicUrl)}`;
}

export function secure(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '; Secure' : '';
}
