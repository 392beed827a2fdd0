import { Controller, Get, HttpStatus, Param, Query, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig, DomainError } from '#platform';
import { ExternalSignIn, IdentityProviders, type Outcome } from '#account';
import {
  endSentCookie,
  endStrangerCookie,
  sentCookie,
  setSentCookie,
  setStrangerCookie,
} from '../auth/identity-cookies.js';
import { Public } from '../auth/route-marks.js';
import { sessionCookie } from '../auth/session-cookie.js';
import { ProviderResponse, StartQueryDto } from './identity.dto.js';

/** Where our page says what came of it. */
const PAGE = '/sign-in/other';

/**
 * 其他方式登录. A person's browser is led to the provider and back, so every end is a page and no JSON:
 * the page that was wanted, or the one that says what to do.
 */
@ApiTags('account')
@Public()
@Controller('auth/providers')
export class IdentitySignInController {
  constructor(
    private readonly config: AppConfig,
    private readonly providers: IdentityProviders,
    private readonly signIn: ExternalSignIn,
  ) {}

  @Get()
  @ApiOkResponse({ type: ProviderResponse, isArray: true })
  list(): ProviderResponse[] {
    return this.providers.list();
  }

  @Get(':id/start')
  @ApiFoundResponse()
  async start(
    @Param('id') id: string,
    @Query() { returnUrl }: StartQueryDto,
    @Req() { id: requestId, headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const { address, sealed } = await this.signIn.start(
        id,
        returnUrl,
        headers['user-agent'] ?? '',
      );
      lead(reply, address, [setSentCookie(sealed, this.config.publicUrl)]);
    } catch (error) {
      lead(reply, refusalPage(error, requestId));
    }
  }

  @Get(':id/callback')
  @ApiFoundResponse()
  async callback(
    @Param('id') providerId: string,
    @Req() { ip: address, id: requestId, headers, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { publicUrl } = this.config;
    const over = endSentCookie(publicUrl);
    try {
      const outcome = await this.signIn.finish({
        providerId,
        parameters: new URL(url, publicUrl).searchParams,
        sealed: sentCookie(headers.cookie),
        address,
        userAgent: headers['user-agent'] ?? '',
        requestId,
      });
      lead(reply, pageOf(outcome), [over, ...cookiesOf(outcome, publicUrl)]);
    } catch (error) {
      lead(reply, refusalPage(error, requestId), [over]);
    }
  }
}

function lead(reply: FastifyReply, address: string, cookies: string[] = []): void {
  void reply
    .header('cache-control', 'no-store')
    .header('set-cookie', cookies)
    .redirect(address, HttpStatus.FOUND);
}

function cookiesOf(outcome: Outcome, publicUrl: string): string[] {
  return outcome.kind === 'signed-in'
    ? [sessionCookie(outcome.token, publicUrl), endStrangerCookie(publicUrl)]
    : [setStrangerCookie(outcome.pending.sealed, publicUrl)];
}

function pageOf(outcome: Outcome): string {
  if (outcome.kind === 'signed-in') return outcome.path;
  return `${PAGE}?${new URLSearchParams({ reason: 'unbound', to: outcome.path })}`;
}

/** A refusal that the page knows in words; a provider that does not exist was typed by hand. */
function refusalPage(error: unknown, requestId: string): string {
  if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
  const reason = error.code.replace(/^.*\./, '');
  return `${PAGE}?${new URLSearchParams({ reason, request: requestId })}`;
}
