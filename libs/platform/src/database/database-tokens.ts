/** The connection that writes; units of work run on it. */
export const WRITER = Symbol('writer');

/** The connection for plain reads; the same as the writer's where the server keeps callers apart. */
export const READER = Symbol('reader');
