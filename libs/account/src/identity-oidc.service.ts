import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client';
import { DomainError, type OidcConfig } from '#platform';
import { identityErrors } from './identity.errors.js';
import type { IdentityHttp } from './identity-http.service.js';
import type {
  ExternalPerson,
  IdentityProvider,
  PendingSignIn,
} from './identity-provider.service.js';

/** How long what the issuer publishes of itself is believed. */
const KEEP_MS = 3_600_000;

type Claims = Record<string, unknown>;

/**
 * OpenID Connect with the authorization code, PKCE, state and nonce. The signature of the ID token is
 * checked although it comes straight from the issuer: `alg: none` and other people's keys are refused.
 */
export class OidcIdentity implements IdentityProvider {
  private known: { configuration: Promise<Configuration>; at: number } | undefined;

  constructor(
    private readonly config: OidcConfig,
    private readonly http: IdentityHttp,
  ) {}

  async start({ state, nonce, verifier, callback }: PendingSignIn): Promise<string> {
    const configuration = await this.discovered();
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: this.config.scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return address.href;
  }

  async finish(parameters: URLSearchParams, pending: PendingSignIn): Promise<ExternalPerson> {
    const configuration = await this.discovered();
    try {
      return this.personIn(await this.claims(configuration, parameters, pending));
    } catch (error) {
      throw asRefusal(error);
    }
  }

  private async claims(
    configuration: Configuration,
    parameters: URLSearchParams,
    { state, nonce, verifier, callback }: PendingSignIn,
  ): Promise<Claims> {
    const tokens = await authorizationCodeGrant(
      configuration,
      new URL(`${callback}?${parameters}`),
      {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      },
    );
    const signed = tokens.claims();
    if (!signed) throw identityErrors.refused({ cause: 'no-id-token' });
    const missing = Object.values(this.config.claims).some((claim) => !(claim in signed));
    if (!missing || !configuration.serverMetadata().userinfo_endpoint) return signed;
    const told = await fetchUserInfo(configuration, tokens.access_token, signed.sub);
    return { ...told, ...signed };
  }

  private personIn(claims: Claims): ExternalPerson {
    const { subject = 'sub', name, phone, idCard } = this.config.claims;
    const told = (claim: string | undefined) => (claim ? textOf(claims[claim]) : null);
    const found = told(subject);
    if (found === null) throw identityErrors.refused({ cause: 'no-subject' });
    return { subject: found, name: told(name), phone: told(phone), idCard: told(idCard) };
  }

  private discovered(): Promise<Configuration> {
    if (this.known && Date.now() - this.known.at < KEEP_MS) return this.known.configuration;
    const configuration = this.discover();
    this.known = { configuration, at: Date.now() };
    configuration.catch(() => (this.known = undefined));
    return configuration;
  }

  private async discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.config;
    const plain = issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    try {
      return await discovery(new URL(issuer), clientId, clientSecret, undefined, {
        [customFetch]: (address, call) => this.http.fetch(address, call as RequestInit),
        execute: [enableNonRepudiationChecks, ...plain],
      });
    } catch {
      throw identityErrors.unavailable({ cause: 'discovery' });
    }
  }
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The library's word for what was wrong goes into the trail; what it is said about stays out. */
function asRefusal(error: unknown): DomainError {
  const { cause, code } = error as { cause?: unknown; code?: unknown };
  if (error instanceof DomainError) return error;
  if (cause instanceof DomainError) return cause;
  if (error instanceof AuthorizationResponseError) {
    const { error: word } = error;
    return word === 'access_denied'
      ? identityErrors.cancelled()
      : identityErrors.refused({ cause: word.slice(0, 60) });
  }
  return identityErrors.refused({ cause: typeof code === 'string' ? code : 'unknown' });
}
