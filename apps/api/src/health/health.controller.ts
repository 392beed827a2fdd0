import { Controller, Get, Req, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PlatformHealth, platformErrors } from '#platform';
import { Public } from '../auth/route-marks.js';
import { Metrics } from './metrics.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** For load balancers and monitors; outside `/api/v1`. */
@ApiExcludeController()
@Public()
@Controller({ version: VERSION_NEUTRAL })
export class HealthController {
  constructor(
    private readonly health: PlatformHealth,
    private readonly metrics: Metrics,
  ) {}

  /** The process runs. */
  @Get('health/live')
  live(): { status: string } {
    return { status: 'up' };
  }

  /** The process can serve: 503 names the dependency that does not answer. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const dependencies = await this.health.check();
    const ready = dependencies.every(({ up }) => up);
    reply.status(ready ? 200 : 503);
    return { status: ready ? 'up' : 'down', dependencies };
  }

  /**
   * Prometheus; from this machine only, and for others it does not exist. What a proxy forwards is from others,
   * even when nobody has named the proxy to us and it seems to come from here.
   */
  @Get('metrics')
  async prometheus(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const forwarded = request.headers['x-forwarded-for'] !== undefined;
    if (forwarded || !LOOPBACK.test(request.ip)) throw platformErrors['not-found']();
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }
}
