import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { ConfigError } from './app-config.js';
import {
  CasConfig,
  DingTalkConfig,
  type IdentityProviderConfig,
  LdapConfig,
  OidcConfig,
  WeComConfig,
} from './identity-providers.js';

const KINDS = {
  oidc: OidcConfig,
  cas: CasConfig,
  wecom: WeComConfig,
  dingtalk: DingTalkConfig,
  ldap: LdapConfig,
};

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[?::1\]?|localhost)$/;

/**
 * Reads IDENTITY_PROVIDERS_FILE.
 * @throws ConfigError with every fault of every provider; no secret is repeated in it
 */
export function parseIdentityProviders(file: string | undefined): IdentityProviderConfig[] {
  if (file === undefined) return [];
  const entries = readList(file);
  const providers = entries.map(providerOf);
  const faults = [
    ...providers.flatMap((provider, at) => faultsOf(provider, at)),
    ...repeated(providers).map((id) => `two providers have the id ${id}`),
  ];
  if (faults.length > 0)
    throw new ConfigError(faults.map((fault) => `IDENTITY_PROVIDERS_FILE: ${fault}`));
  return providers.filter((provider) => provider !== null);
}

function readList(file: string): unknown[] {
  const refuse = (reason: string): never => {
    throw new ConfigError([`IDENTITY_PROVIDERS_FILE: ${file} ${reason}`]);
  };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return refuse('cannot be read');
  }
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return refuse('is not JSON');
  }
  return Array.isArray(list) ? list : refuse('must be a list of providers, [ … ]');
}

function providerOf(entry: unknown): IdentityProviderConfig | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return null;
  const { kind } = entry as { kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(KINDS, kind)) return null;
  return plainToInstance<IdentityProviderConfig, unknown>(KINDS[kind as keyof typeof KINDS], entry);
}

function faultsOf(provider: IdentityProviderConfig | null, at: number): string[] {
  const place = `provider ${at + 1}`;
  if (provider === null) return [`${place}: kind must be one of ${Object.keys(KINDS).join(', ')}`];
  const errors = validateSync(provider, { whitelist: true, forbidNonWhitelisted: true });
  const faults = errors.flatMap((error) => messagesOf(error));
  const plain = plainAddresses(provider).map(
    (name) => `${name} is not encrypted: use https/ldaps, or say "allowPlain": true`,
  );
  return [...faults, ...plain].map((fault) => `${place}: ${fault}`);
}

function messagesOf({ constraints = {}, children = [], property }: ValidationError): string[] {
  const below = children.flatMap((child) => messagesOf(child));
  return [...Object.values(constraints), ...below.map((message) => `${property}.${message}`)];
}

/** Which of the provider's addresses send their words in the open over a network. */
function plainAddresses(provider: IdentityProviderConfig): string[] {
  if (provider.allowPlain === true) return [];
  return Object.entries(provider).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== 'string' || !/^(http|ldap):/.test(value)) return [];
    return URL.canParse(value) && LOOPBACK.test(new URL(value).hostname) ? [] : [name];
  });
}

function repeated(providers: (IdentityProviderConfig | null)[]): string[] {
  const ids = providers.flatMap((provider) => provider?.id ?? []);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}
