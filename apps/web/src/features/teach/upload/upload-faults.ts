import { DetailedError } from 'tus-js-client';
import { t } from '../../../lib/text.js';

const statusOf = (error: Error): number =>
  error instanceof DetailedError ? (error.originalResponse?.getStatus() ?? 0) : -1;

export function isPassing(error: Error): boolean {
  const status = statusOf(error);
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
}

/** The server's own sentence where it sent one. */
export function sentence(error: Error): string {
  const status = statusOf(error);
  if (status === 0) return t('teach.upload.noNetwork');
  if (status === 401) return t('teach.upload.signedOut');
  try {
    const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
    const said: unknown = JSON.parse(body ?? '');
    if (typeof said === 'object' && said !== null && 'message' in said) return String(said.message);
  } catch {
    // a proxy in between answers in HTML
  }
  return status === 413 ? t('teach.upload.tooLarge') : t('teach.upload.broken');
}
