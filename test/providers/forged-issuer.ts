import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { answerJson, bodyOf, type LocalServer, startLocalServer } from './local-server.js';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** Makes the ID token that the issuer hands out; `claims` would be right as they are. */
type Forgery = (claims: JWTPayload, issuer: ForgedIssuer) => Promise<string>;

export interface ForgedIssuer extends LocalServer {
  /** The key that the issuer publishes, and one that it does not. */
  ownKey: KeyPair;
  foreignKey: KeyPair;
  /** The published key in the words in which it is published. */
  publicText: string;
  forge: Forgery;
}

export const honest: Forgery = (claims, { ownKey }) => signed(claims, ownKey);

export function signed(claims: JWTPayload, { privateKey }: KeyPair): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(privateKey);
}

export function unsigned(claims: JWTPayload): Promise<string> {
  return Promise.resolve(new UnsecuredJWT(claims).encode());
}

/** An issuer that speaks OpenID Connect and hands out whatever ID token it is told to. */
export async function startForgedIssuer(clientId: string, sub: string): Promise<ForgedIssuer> {
  const [ownKey, foreignKey] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256', { extractable: true }),
  ]);
  const jwk = { ...(await exportJWK(ownKey.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const desk = { ownKey, foreignKey, publicText: JSON.stringify(jwk), forge: honest };
  const nonces = new Map<string, { nonce: string; challenge: string }>();

  const server = await startLocalServer((address) => async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', address);
    if (pathname === '/.well-known/openid-configuration') {
      return answerJson(response, {
        issuer: address,
        authorization_endpoint: `${address}/auth`,
        token_endpoint: `${address}/token`,
        jwks_uri: `${address}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      });
    }
    if (pathname === '/jwks') return answerJson(response, { keys: [jwk] });
    if (pathname === '/auth') {
      const code = `code-${nonces.size + 1}`;
      nonces.set(code, {
        nonce: searchParams.get('nonce') ?? '',
        challenge: searchParams.get('code_challenge') ?? '',
      });
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', code);
      back.searchParams.set('state', searchParams.get('state') ?? '');
      return response.writeHead(302, { Location: back.href }).end();
    }
    const form = new URLSearchParams(await bodyOf(request));
    const begun = nonces.get(form.get('code') ?? '');
    const verifier = form.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (begun?.challenge !== challenge)
      return answerJson(response, { error: 'invalid_grant' }, 400);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: address,
      aud: clientId,
      sub,
      nonce: begun.nonce,
      iat: now,
      exp: now + 60,
    };
    const idToken = await desk.forge(claims, Object.assign(desk, server));
    return answerJson(response, { access_token: 'a', token_type: 'bearer', id_token: idToken });
  });
  return Object.assign(desk, server);
}
