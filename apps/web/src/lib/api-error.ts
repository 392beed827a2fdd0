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

const messageByStatus: Record<number, string> = {
  400: '填写的内容有误，请检查后再提交。',
  401: '登录已失效，请重新登录。',
  403: '您没有使用这个功能的权限，如有需要请联系单位管理员。',
  404: '没有找到要看的内容，可能已被移走。',
  409: '内容已经有了变化，请刷新页面后再操作。',
  413: '文件太大，请压缩或分成几个后再上传。',
  415: '不支持这种文件，请换一种格式。',
  429: '操作太频繁，请稍等片刻再试。',
  503: '系统正在维护，请稍后再试。',
};

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
    text(body.message) ?? messageByStatus[response.status] ?? '系统出了点问题，请稍后再试。',
    text(body.requestId) ?? response.headers.get('X-Request-Id'),
    body.details ?? null,
    Number.isFinite(wait) && wait > 0 ? wait : null,
  );
}

export function networkError(): ApiError {
  return new ApiError(0, 'network', '网络没有连通，请检查网络后再试。');
}

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError(500, 'web.unexpected', '页面出了点问题，请刷新后再试。');
}
