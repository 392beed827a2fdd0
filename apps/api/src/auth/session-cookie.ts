const NAME = 'xueshi_session';

/** The token in a Cookie header, or null. */
export function cookieToken(header: string | undefined): string | null {
  return cookieOf(NAME, header);
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
