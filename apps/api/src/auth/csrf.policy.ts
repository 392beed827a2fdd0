const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface CallOrigin {
  method: string;
  /** The Origin header, which browsers send and scripts cannot forge. */
  origin: string | undefined;
  host: string | undefined;
  /** The X-Requested-With header, which another site's page cannot add without being asked first. */
  requestedWith: string | undefined;
}

export function changesSomething(method: string): boolean {
  return !SAFE_METHODS.has(method);
}

/** Ours: the address people type, or the very host that was called. No Origin: no browser. */
export function isOwnOrigin({ origin, host }: CallOrigin, publicUrl: string): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}

export function carriesOwnHeader({ requestedWith }: CallOrigin): boolean {
  return requestedWith === 'xueshi';
}
