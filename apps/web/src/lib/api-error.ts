import { faults } from '../locales/zh-CN/plain.js';

/** A refusal of the server, or of the line to it, in the form every screen can show. */
export class ApiError extends Error {
  constructor(
    /** HTTP status; 0 when the server could not be reached at all. */
    readonly status: number,
    /** The stable code of the server's error, e.g. `study.session-superseded`; `network` when there was no answer. */
    readonly code: string,
    /** A Chinese sentence that says what to do. */
    message: string,
    readonly requestId: string | null = null,
    readonly details: unknown = null,
    /** From `Retry-After`, when the server said how long to wait. */
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
  }

  get isNetwork(): boolean {
    return this.status === 0;
  }

  /** Whether the same call may well succeed a little later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

interface ErrorBody {
  code?: unknown;
  message?: unknown;
  details?: unknown;
  requestId?: unknown;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

export async function errorOf(response: Response): Promise<ApiError> {
  let body: ErrorBody = {};
  try {
    body = ((await response.clone().json()) as ErrorBody | null) ?? {};
  } catch {
    body = {}; // a proxy in between answers in HTML; the status is all there is to say
  }
  const wait = Number(response.headers.get('Retry-After'));
  return new ApiError(
    response.status,
    text(body.code) ?? `http.${String(response.status)}`,
    text(body.message) ?? faults.byStatus[response.status] ?? faults.other,
    text(body.requestId) ?? response.headers.get('X-Request-Id'),
    body.details ?? null,
    Number.isFinite(wait) && wait > 0 ? wait : null,
  );
}

export function networkError(): ApiError {
  return new ApiError(0, 'network', faults.network);
}

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(500, 'web.unexpected', faults.page);
}
