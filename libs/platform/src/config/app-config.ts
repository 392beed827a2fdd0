import type { IdentityProviderConfig } from './identity-providers.js';

/** The configuration of one process: parsed once, typed, immutable. */
export class AppConfig {
  production: boolean;
  port: number;
  host: string;
  /** Absolute path of the data folder. */
  dataDir: string;
  /** `mysql://…`; unset = SQLite in the data folder. */
  databaseUrl?: string;
  /** The account that may change the schema; unset = `databaseUrl`. */
  migrationDatabaseUrl?: string;
  /** Unset = the in-process queue. */
  redisUrl?: string;
  /** The address people type; cookies are Secure when it is https. */
  publicUrl: string;
  /** The root of every derived key and signature. */
  secret: Buffer;
  /** Earlier secrets, newest first: what was made with them can still be read. */
  previousSecrets: Buffer[];
  /** Where the ends of the chains are written each hour; unset = `anchors` in the data folder. */
  anchorDir?: string;
  /** Fill an empty database with the demo. Never in production. */
  demo: boolean;
  demoPassword: string;
  logLevel: string;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustedProxies: string[];
  /** By whom people may sign in beside us, and which directories are read. */
  identityProviders: IdentityProviderConfig[];
  /** Where short messages are handed over; null: none can be sent. */
  sms: { url: string; secret: string } | null;

  /** The same with some values changed. */
  with(changes: Partial<AppConfig>): AppConfig {
    return Object.assign(new AppConfig(), this, changes);
  }
}

/** Start refused: every fault of the configuration in one message. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: string[]) {
    super(`Configuration refused:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}
