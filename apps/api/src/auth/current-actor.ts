import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { accountErrors, type SignedInActor } from '#account';
import type { FastifyRequest } from 'fastify';

/** A call, once the guard knows whose it is. */
export interface ActorRequest extends FastifyRequest {
  actor?: SignedInActor;
}

/** Who is calling. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedInActor => {
    const { actor } = context.switchToHttp().getRequest<ActorRequest>();
    if (!actor) throw accountErrors['not-signed-in']();
    return actor;
  },
);
