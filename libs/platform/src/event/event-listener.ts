import { DiscoveryService } from '@nestjs/core';
import type { EventType } from './event-type.js';

export interface EventContext {
  eventId: string;
  occurredAt: Date;
}

/** A listener's work runs in one unit together with the mark that it was done: its effect happens once. */
export interface EventHandler<Payload extends object> {
  handle(payload: Payload, context: EventContext): Promise<void>;
}

type ListenerClass<Payload extends object> = new (
  ...dependencies: never[]
) => EventHandler<Payload>;

/** Marks the provider that listens to a kind of event, under a name that never changes. */
export const listensTo = DiscoveryService.createDecorator<{
  type: EventType<object>;
  name: string;
}>();

export function EventListener<Payload extends object>(type: EventType<Payload>, name: string) {
  return (target: ListenerClass<Payload>): void => void listensTo({ type, name })(target);
}
