const MAX_LENGTH = 500;

/**
 * Where a browser may be sent after signing in: a path of our own pages, or the first page when `text` is
 * anything else. Browsers read `//host`, `/\host` and control characters as other sites.
 */
export function returnPath(text: string | undefined): string {
  if (
    text === undefined ||
    text.length > MAX_LENGTH ||
    !/^\/[\u0021-\u005B\u005D-\u007E]*$/.test(text)
  )
    return '/';
  const base = 'http://own.invalid';
  if (text.startsWith('//') || !URL.canParse(text, base)) return '/';
  const { origin, pathname, search, hash } = new URL(text, base);
  if (origin !== base || pathname.startsWith('//') || /^\/api(\/|$)/.test(pathname)) return '/';
  return `${pathname}${search}${hash}`;
}
