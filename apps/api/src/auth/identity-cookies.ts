import { cookieOf, secure } from './session-cookie.js';

/** What a browser keeps while it is away at a provider, and after it came back as a stranger. */
const SENT = 'xueshi_sent';
const STRANGER = 'xueshi_stranger';

const PATHS = {
  [SENT]: '/api/v1/auth/providers',
  [STRANGER]: '/api/v1',
} as const;

export const sentCookie = (header: string | undefined) => cookieOf(SENT, header);
export const strangerCookie = (header: string | undefined) => cookieOf(STRANGER, header);

/** Sent along when the provider leads the browser back (a navigation), not by other sites' forms or frames. */
export const setSentCookie = (sealed: string, publicUrl: string) => set(SENT, sealed, publicUrl);
export const setStrangerCookie = (sealed: string, publicUrl: string) =>
  set(STRANGER, sealed, publicUrl);
export const endSentCookie = (publicUrl: string) => end(SENT, publicUrl);
export const endStrangerCookie = (publicUrl: string) => end(STRANGER, publicUrl);

function set(name: keyof typeof PATHS, value: string, publicUrl: string): string {
  return `${name}=${value}; Path=${PATHS[name]}; HttpOnly; SameSite=Lax${secure(publicUrl)}`;
}

function end(name: keyof typeof PATHS, publicUrl: string): string {
  return `${name}=; Path=${PATHS[name]}; Max-Age=0; HttpOnly; SameSite=Lax${secure(publicUrl)}`;
}
