import type { AppConfig } from '../config/app-config.js';

/** Never in a log, wherever it turns up: what signs in, and what names a person to the state. */
const REDACTED = [
  'password',
  'token',
  'authorization',
  'cookie',
  'idCard',
  'phone',
  'ticket',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** Pino's options for every process: one JSON object a line, so a line break in a name stays inside its string. */
export function logOptions({ logLevel }: Pick<AppConfig, 'logLevel'>) {
  return {
    level: logLevel,
    redact: { paths: REDACTED, censor: '[redacted]' },
    messageKey: 'message',
  };
}
