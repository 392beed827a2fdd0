import type { Provider } from './api-identity.js';

/** A link to our server, which leads on to the provider and back to `path`. */
export function startAddress({ id }: Pick<Provider, 'id'>, path: string): string {
  return `/api/v1/auth/providers/${encodeURIComponent(id)}/start?returnUrl=${encodeURIComponent(path)}`;
}

const APPS: Partial<Record<Provider['kind'], RegExp>> = { wecom: /wxwork/i, dingtalk: /dingtalk/i };

/** The provider in whose own app the page is open: there it knows already who holds the phone. */
export function providerOfApp<P extends Pick<Provider, 'kind'>>(
  providers: readonly P[],
  userAgent: string,
): P | undefined {
  return providers.find(({ kind }) => APPS[kind]?.test(userAgent));
}
