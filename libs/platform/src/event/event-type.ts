/** Something that happened in a room and that rooms above may want to know. */
export interface EventType<Payload extends object> {
  readonly name: string;
  /** Types only: carries the payload's type. */
  readonly payload?: Payload;
}

/** Declares an event, in a room's `*.events.ts`. The name is `room.what-happened`. */
export function defineEvent<Payload extends object>(name: string): EventType<Payload> {
  return { name };
}
