/** What went wrong, in a word that every door can translate: HTTP to a status, the queue to give-up or retry. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported'
  | 'too-many'
  | 'unavailable';

/** Facts that are safe to show: never a stack, a query, a path or another person's data. */
export type ErrorDetails = Record<string, unknown>;

interface ErrorDeclaration {
  kind: ErrorKind;
  /** A sentence in Chinese that says what to do next. `{name}` is filled from the details. */
  message: string;
}

/** The one error that rooms throw. `code` is stable; clients and tests rely on it. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly details?: ErrorDetails,
  ) {
    super(message);
  }
}

type ErrorFactories<Names extends string> = Record<Names, (details?: ErrorDetails) => DomainError>;

/**
 * Declares the errors of a room once.
 *
 * @example
 * export const examErrors = defineErrors('exam', {
 *   'no-attempts-left': { kind: 'conflict', message: '考试次数已用完，如需补考请联系主办单位。' },
 * });
 * throw examErrors['no-attempts-left']();
 */
export function defineErrors<Names extends string>(
  room: string,
  declarations: Record<Names, ErrorDeclaration>,
): ErrorFactories<Names> {
  const factories = {} as ErrorFactories<Names>;
  for (const name of Object.keys(declarations) as Names[]) {
    const { kind, message } = declarations[name];
    factories[name] = (details) =>
      new DomainError(kind, `${room}.${name}`, fill(message, details), details);
  }
  return factories;
}

function fill(message: string, details: ErrorDetails = {}): string {
  return message.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    name in details ? String(details[name]) : placeholder,
  );
}
