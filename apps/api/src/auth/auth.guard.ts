import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppConfig } from '#platform';
import { accountErrors, type Duty, Sessions } from '#account';
import { authErrors } from './auth.errors.js';
import { type CallOrigin, carriesOwnHeader, changesSomething, isOwnOrigin } from './csrf.policy.js';
import type { ActorRequest } from './current-actor.js';
import { OPEN_DURING, PUBLIC_ROUTE, SESSION_MAX_AGE } from './route-marks.js';
import { cookieToken } from './session-cookie.js';

const DUTY_ERRORS = {
  'show-second-factor': 'second-factor-duty',
  'change-password': 'password-change-required',
  'enrol-second-factor': 'second-factor-enrolment-required',
} as const satisfies Record<Duty, keyof typeof accountErrors>;

/** Every route needs a session but those marked `@Public()`. What one may do is the service's to say. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly config: AppConfig,
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActorRequest>();
    const bearer = bearerToken(request.headers.authorization);
    if (bearer === null) this.refuseForeignOrigin(request);
    if (this.mark<boolean>(PUBLIC_ROUTE, context)) return true;

    const token = bearer ?? this.ownCookieToken(request);
    const actor =
      token &&
      (await this.sessions.authenticate(
        token,
        {
          requestId: request.id,
          address: request.ip,
          userAgent: request.headers['user-agent'] ?? null,
        },
        this.mark<number>(SESSION_MAX_AGE, context) ?? 0,
      ));
    if (!actor) throw accountErrors['not-signed-in']();
    this.refuseDuty(actor.duty, context);
    request.actor = actor;
    return true;
  }

  /** A browser adds the cookie to whatever page asks; so what changes something must show that our page asked. */
  private ownCookieToken(request: ActorRequest): string | null {
    const token = cookieToken(request.headers.cookie);
    if (token && changesSomething(request.method) && !carriesOwnHeader(originOf(request))) {
      throw authErrors['csrf-header-missing']();
    }
    return token;
  }

  private refuseForeignOrigin(request: ActorRequest): void {
    if (!changesSomething(request.method)) return;
    if (!isOwnOrigin(originOf(request), this.config.publicUrl))
      throw authErrors['foreign-origin']();
  }

  /** Asked at every call, so that no other client gets further than our pages do. */
  private refuseDuty(duty: Duty | null, context: ExecutionContext): void {
    if (duty === null || this.mark<Duty[]>(OPEN_DURING, context)?.includes(duty)) return;
    throw accountErrors[DUTY_ERRORS[duty]]();
  }

  private mark<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [
      context.getHandler(),
      context.getClass(),
    ]);
  }
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer (\S+)$/i.exec(header ?? '')?.[1] ?? null;
}

function originOf({ method, headers }: ActorRequest): CallOrigin {
  const requestedWith = headers['x-requested-with'];
  return {
    method,
    origin: headers.origin,
    host: headers.host,
    requestedWith: typeof requestedWith === 'string' ? requestedWith : undefined,
  };
}
