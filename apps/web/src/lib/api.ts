import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '../generated/api.js';
import { errorOf, networkError } from './api-error.js';

/** Proof for cookie-authenticated calls that the page itself made them: another site cannot send this header. */
export const ownHeaders = { 'X-Requested-With': 'xueshi' } as const;

type Listener = () => void;
let whenSignedOut: Listener = () => undefined;

/** Called on every 401 except that of the sign-in form itself. */
export function onSignedOut(listener: Listener): void {
  whenSignedOut = listener;
}

let whenDutyBound: Listener = () => undefined;

/** Called when the server lets nothing through before the member has done something: `member.duty` says what. */
export function onDutyBound(listener: Listener): void {
  whenDutyBound = listener;
}

const DUTIES = new Set([
  'account.password-change-required',
  'account.second-factor-duty',
  'account.second-factor-enrolment-required',
]);

const asErrors: Middleware = {
  async onResponse({ response, schemaPath }) {
    if (response.ok) return undefined;
    if (response.status === 401 && schemaPath !== '/api/v1/auth/login') whenSignedOut();
    const error = await errorOf(response);
    if (DUTIES.has(error.code)) whenDutyBound();
    throw error;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return networkError();
  },
};

/** The server's calls, typed by its OpenAPI file. Every refusal is thrown as an `ApiError`. */
export const api = createClient<paths>({
  baseUrl: '',
  credentials: 'same-origin',
  headers: ownHeaders,
});
api.use(asErrors);

/** The answer's body; refusals have been thrown before. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';
type Success = 200 | 201 | 202;

/** The body that a call answers: `AnswerOf<'/api/v1/me', 'get'>`. */
export type AnswerOf<Path extends keyof paths, M extends Method> =
  paths[Path] extends Record<M, infer Operation>
    ? Operation extends { responses: infer Responses }
      ? {
          [Status in keyof Responses & Success]: Responses[Status] extends {
            content: { 'application/json': infer Body };
          }
            ? Body
            : never;
        }[keyof Responses & Success]
      : never
    : never;

/** The body that a call takes. */
export type BodyOf<Path extends keyof paths, M extends Method> =
  paths[Path] extends Record<M, infer Operation>
    ? Operation extends { requestBody: { content: { 'application/json': infer Body } } }
      ? Body
      : never
    : never;
