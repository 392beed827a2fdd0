import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#platform';
import { accountErrors } from '#account';
import type { FastifyRequest } from 'fastify';

/** A call, once the guard knows whose it is. */
export interface ActorRequest extends FastifyRequest {
  actor?: Actor;
}

/** Who is calling. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActorRequest>();
  if (!actor) throw accountErrors['not-signed-in']();
  return actor;
});
