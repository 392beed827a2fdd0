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
  switch (status) {
    case 400:
      return httpErrors.malformed();
    case 401:
      return httpErrors['not-signed-in']();
    case 403:
      return platformErrors.forbidden();
    case 404:
    case 405:
      return platformErrors['not-found']();
    case 408:
      return httpErrors['too-slow']();
    case 413:
    case 431:
      return httpErrors['too-large']();
    case 415:
      return httpErrors['unsupported-media-type']();
    case 429:
      return httpErrors['too-many']();
    default:
      return null;
  }
}

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
