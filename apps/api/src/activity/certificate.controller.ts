import { Body, Controller, Get, Ip, Param, Post } from '@nestjs/common';
import {
  ApiBadRequestResponse,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { sourceOf } from '#account';
import { ClassCertificates } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { Public } from '../auth/route-marks.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { CertificateResponse, ShownCertificateResponse } from './certificate.dto.js';
import { ReasonDto } from './class-closing.dto.js';

@ApiTags('activity')
@Controller()
@ApiNotFoundResponse({ type: ErrorResponse })
export class CertificateController {
  constructor(private readonly certificates: ClassCertificates) {}

  /** One's own, newest first. */
  @Get('me/certificates')
  @ApiOkResponse({ type: [CertificateResponse] })
  mine(@CurrentActor() actor: Actor): Promise<CertificateResponse[]> {
    return this.certificates.mine(actor);
  }

  @Get('me/certificates/:id')
  @ApiOkResponse({ type: CertificateResponse })
  own(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CertificateResponse> {
    return this.certificates.own(actor, id);
  }

  /** Of a class, for who runs it. */
  @Get('classes/:id/certificates')
  @ApiOkResponse({ type: [CertificateResponse] })
  ofClass(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CertificateResponse[]> {
    return this.certificates.ofClass(actor, id);
  }

  /** Issues one anew, with the holder's name of today; the old number is void. */
  @Post('classes/:id/certificates/:certificateId/reissue')
  @ApiCreatedResponse({ type: CertificateResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  reissue(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('certificateId') certificateId: string,
    @Body() { reason }: ReasonDto,
  ): Promise<CertificateResponse> {
    return this.certificates.reissue(actor, id, certificateId, reason);
  }

  /** For anybody who holds the paper: whether it is genuine. */
  @Public()
  @Get('certificates/verification/:code')
  @ApiOkResponse({ type: ShownCertificateResponse })
  @ApiTooManyRequestsResponse({ type: ErrorResponse })
  verify(@Ip() address: string, @Param('code') code: string): Promise<ShownCertificateResponse> {
    return this.certificates.verify(code, sourceOf(address));
  }
}
