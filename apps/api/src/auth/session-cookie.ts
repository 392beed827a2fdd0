const NAME = 'xueshi_session';

/** The token in a Cookie header, or null. Its alphabet (base64url) needs no decoding. */
export function cookieToken(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME && value) return value;
  }
  return null;
}

/** A Set-Cookie header: out of reach of scripts, not sent along by other sites' forms. */
export function sessionCookie(token: string, expires: Date, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${NAME}=${token}; Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Lax${secure}`;
}

/** A Set-Cookie header that takes the cookie away. */
export function endedSessionCookie(publicUrl: string): string {
  return sessionCookie('', new Date(0), publicUrl);
}
