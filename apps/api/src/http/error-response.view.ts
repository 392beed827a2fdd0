import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind, platformErrors } from '#platform';
import { httpErrors } from './http.errors.js';

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
};

export const statusOf = ({ kind }: DomainError): number => STATUS[kind];

/** What the framework or the database threw, in our words; null when nobody foresaw it. */
export function asDomainError(thrown: unknown): DomainError | null {
  if (thrown instanceof DomainError) return thrown;
  if (isDatabaseAway(thrown)) return platformErrors.busy({ retryAfterSeconds: 2 });
  const status = thrown instanceof HttpException ? thrown.getStatus() : fastifyStatus(thrown);
  return BY_STATUS.get(status ?? 500)?.() ?? null;
}

const BY_STATUS = new Map<number, () => DomainError>([
  [400, httpErrors.malformed],
  [401, httpErrors['not-signed-in']],
  [403, platformErrors.forbidden],
  [404, platformErrors['not-found']],
  [405, platformErrors['not-found']],
  [408, httpErrors['too-slow']],
  [413, httpErrors['too-large']],
  [414, platformErrors['not-found']],
  [415, httpErrors['unsupported-media-type']],
  [429, httpErrors['too-many']],
  [431, httpErrors['too-large']],
]);

function fastifyStatus(thrown: unknown): number | undefined {
  return (thrown as { statusCode?: number } | undefined)?.statusCode;
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'PROTOCOL_CONNECTION_LOST',
  'ETIMEDOUT',
  'ER_CON_COUNT_ERROR',
]);

function isDatabaseAway(thrown: unknown): boolean {
  const { driverError, code } = (thrown ?? {}) as {
    driverError?: { code?: string };
    code?: string;
  };
  return AWAY.has(driverError?.code ?? code ?? '');
}
