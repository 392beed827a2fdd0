import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AppConfig, ConfigError } from './app-config.js';
import { Environment } from './environment.js';
import type { IdentityProviderConfig } from './identity-providers.js';
import { parseIdentityProviders } from './parse-identity-providers.js';

/** What the command line may say; it wins over the environment. */
export interface ConfigFlags {
  port?: number;
  host?: string;
  dataDir?: string;
  demo?: boolean;
}

/**
 * Reads the environment once.
 * @throws ConfigError with every fault at once; the caller prints it and ends the process.
 */
export function parseConfig(
  flags: ConfigFlags = {},
  source: NodeJS.ProcessEnv = process.env,
): AppConfig {
  const environment = plainToInstance(Environment, withoutEmpty(source));
  const faults = validateSync(environment).flatMap(({ constraints = {} }) =>
    Object.values(constraints),
  );
  const production = environment.NODE_ENV === 'production';
  if (production && !environment.XUESHI_SECRET) {
    faults.push(
      'XUESHI_SECRET is required in production: set at least 32 random characters and keep them',
    );
  }
  const identityProviders = readProviders(environment, faults);
  const sms = smsGateway(environment, faults);
  if (faults.length > 0) throw new ConfigError(faults);

  const dataDir = resolve(flags.dataDir ?? environment.DATA_DIR ?? 'data');
  const port = flags.port ?? environment.PORT ?? 3000;
  return Object.assign(new AppConfig(), {
    production,
    port,
    host: flags.host ?? environment.HOST ?? '127.0.0.1',
    dataDir,
    databaseUrl: environment.DATABASE_URL,
    migrationDatabaseUrl: environment.MIGRATION_DATABASE_URL,
    redisUrl: environment.REDIS_URL,
    publicUrl: environment.PUBLIC_URL ?? `http://localhost:${port}`,
    secret: environment.XUESHI_SECRET ? Buffer.from(environment.XUESHI_SECRET) : ownSecret(dataDir),
    previousSecrets: earlierSecrets(environment),
    anchorDir: environment.ANCHOR_DIR && resolve(environment.ANCHOR_DIR),
    demo: !production && (flags.demo ?? true),
    demoPassword: environment.XUESHI_DEMO_PASSWORD ?? 'Xueshi-2026',
    logLevel: environment.LOG_LEVEL ?? defaultLogLevel(environment.NODE_ENV),
    identityProviders,
    sms,
    trustedProxies: (environment.TRUSTED_PROXIES ?? '').split(',').filter(Boolean),
  });
}

/** The providers; their faults join those found before. */
function readProviders(
  { IDENTITY_PROVIDERS_FILE }: Environment,
  faults: string[],
): IdentityProviderConfig[] {
  try {
    return parseIdentityProviders(IDENTITY_PROVIDERS_FILE);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    faults.push(...error.faults);
    return [];
  }
}

function smsGateway(
  { SMS_GATEWAY_URL: url, SMS_GATEWAY_SECRET: secret }: Environment,
  faults: string[],
): AppConfig['sms'] {
  if (!url) return null;
  if (!secret) faults.push('SMS_GATEWAY_SECRET is required with SMS_GATEWAY_URL');
  return { url, secret: secret ?? '' };
}

/** A person at a terminal wants to see what is wrong; a log collector wants to see what is done. */
function defaultLogLevel(environment: string | undefined): string {
  if (environment === 'test') return 'silent';
  return environment === 'production' ? 'info' : 'warn';
}

function withoutEmpty(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function earlierSecrets({ XUESHI_SECRET_PREVIOUS = '' }: Environment): Buffer[] {
  const texts = XUESHI_SECRET_PREVIOUS.split(',').map((text) => text.trim());
  return texts.filter(Boolean).map((text) => Buffer.from(text));
}

/** The embedded server makes its own secret at first start and keeps it beside its data, readable by its owner alone. */
function ownSecret(dataDir: string): Buffer {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return Buffer.from(readFileSync(file, 'utf8').trim());
}
