import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DenialWatch, type DomainError } from '#platform';
import type { ActorRequest } from '../auth/current-actor.js';
import { asDomainError, statusOf } from './error-response.view.js';

const UNFORESEEN = {
  code: 'http.internal',
  message: '系统出了问题，我们已经记录。请稍后重试，仍不行请把请求编号告诉管理员。',
};

/** Said each time, because the handler may have announced another type before it threw. */
const JSON_TYPE = 'application/json; charset=utf-8';

/** Translates what was thrown into the contract's error shape; what nobody foresaw is logged and told to nobody. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Error');

  constructor(private readonly denials: DenialWatch) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ActorRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;

    const requestId = request.id;
    const known = asDomainError(thrown);
    if (!known) {
      this.logger.error(
        thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      );
      void reply
        .status(500)
        .type(JSON_TYPE)
        .send({ ...UNFORESEEN, requestId });
      return;
    }
    this.retryLater(known, reply);
    this.countDenial(known, request);
    const { code, message, details } = known;
    void reply
      .status(statusOf(known))
      .type(JSON_TYPE)
      .send({ code, message, ...(details && { details }), requestId });
  }

  /** Not waited for, and never the reason why a refusal is not told. */
  private countDenial({ kind }: DomainError, { actor, routeOptions }: ActorRequest): void {
    if (!actor || (kind !== 'forbidden' && kind !== 'not-found')) return;
    this.denials
      .note(actor, routeOptions.url ?? '')
      .catch((error: unknown) => this.logger.error(String(error)));
  }

  private retryLater({ kind, details }: DomainError, reply: FastifyReply): void {
    if (kind !== 'too-many' && kind !== 'unavailable') return;
    const seconds = details?.['retryAfterSeconds'];
    void reply.header('Retry-After', typeof seconds === 'number' ? seconds : 5);
  }
}
