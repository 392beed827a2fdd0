import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MySessions } from '#account';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { EndedSessionsResponse, MySessionResponse } from './my-session.dto.js';

/** Where one is signed in. */
@ApiTags('account')
@Controller('me/sessions')
export class MySessionController {
  constructor(private readonly sessions: MySessions) {}

  @Get()
  @ApiOkResponse({ type: [MySessionResponse] })
  list(@CurrentActor() actor: Actor): Promise<MySessionResponse[]> {
    return this.sessions.list(actor);
  }

  /** Everywhere but here. */
  @Delete()
  @ApiOkResponse({ type: EndedSessionsResponse })
  async endOthers(@CurrentActor() actor: Actor): Promise<EndedSessionsResponse> {
    return { ended: await this.sessions.endOthers(actor) };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
