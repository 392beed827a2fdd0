import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider from 'oidc-provider';
import { type LocalServer, startLocalServer } from './local-server.js';

export interface OidcPerson {
  sub: string;
  name?: string;
  phone_number?: string;
  id_card?: string;
}

export interface OidcServer extends LocalServer {
  /** Who signs in there from now on; null presses 取消. */
  person: OidcPerson | null;
}

export const OIDC_CLIENT = { clientId: 'xueshi', clientSecret: 'secret-of-the-tests-xueshi' };

/** A real OpenID Connect provider (oidc-provider) in which whoever `person` is signs in at once. */
export async function startOidcServer(callback: string): Promise<OidcServer> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' };
  const desk: { person: OidcPerson | null } = { person: null };
  const server = await startLocalServer((address) => {
    const provider = providerAt(address, callback, key, () => desk.person);
    const handle = provider.callback();
    return async (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return handle(request, response);
      const result = await resultOf(provider, request, response, desk.person);
      return provider.interactionFinished(request, response, result);
    };
  });
  return Object.assign(desk, server);
}

type InteractionParameters = Parameters<Provider['interactionDetails']>;

async function resultOf(
  provider: Provider,
  request: InteractionParameters[0],
  response: InteractionParameters[1],
  person: OidcPerson | null,
) {
  if (!person) return { error: 'access_denied', error_description: 'the person pressed cancel' };
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({
    accountId: person.sub,
    clientId: String(params['client_id']),
  });
  grant.addOIDCScope(String(params['scope']));
  return { login: { accountId: person.sub }, consent: { grantId: await grant.save() } };
}

function providerAt(
  address: string,
  callback: string,
  key: JWK,
  person: () => OidcPerson | null,
): Provider {
  return new Provider(address, {
    clients: [
      {
        client_id: OIDC_CLIENT.clientId,
        client_secret: OIDC_CLIENT.clientSecret,
        redirect_uris: [callback],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], profile: ['name'], phone: ['phone_number'], card: ['id_card'] },
    scopes: ['openid', 'profile', 'phone', 'card'],
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['of the tests'] },
    jwks: { keys: [key] },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ ...person(), sub: id }),
    }),
  });
}
