import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '#platform';
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

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
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
    const { code, message, details } = known;
    void reply
      .status(statusOf(known))
      .type(JSON_TYPE)
      .send({ code, message, ...(details && { details }), requestId });
  }

  private retryLater({ kind, details }: DomainError, reply: FastifyReply): void {
    if (kind !== 'too-many' && kind !== 'unavailable') return;
    const seconds = details?.['retryAfterSeconds'];
    void reply.header('Retry-After', typeof seconds === 'number' ? seconds : 5);
  }
}
