import { Body, Controller, Header, Headers, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBody,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { Actor } from '#platform';
import { Beats, PlaySessions } from '#study';
import { CurrentActor } from '../auth/current-actor.js';
import { RecentSession } from '../auth/route-marks.js';
import { BeatDto, BeatResponse, readBeat, readLastBeat } from './beat.dto.js';
import { playAddresses } from './play-addresses.view.js';
import { OpenPlaySessionDto, PlaySessionResponse } from './play-session.dto.js';

@ApiTags('study')
@Controller('play-sessions')
export class PlaySessionController {
  constructor(
    private readonly sessions: PlaySessions,
    private readonly beats: Beats,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: PlaySessionResponse })
  async open(
    @CurrentActor() actor: Actor,
    @Body() { lessonId }: OpenPlaySessionDto,
    @Headers('user-agent') userAgent = '',
  ): Promise<PlaySessionResponse> {
    const { ticket, ...session } = await this.sessions.open(actor, lessonId, userAgent);
    const coveredRanges = session.coveredRanges.map(([from, to]) => [from, to]);
    return { ...session, coveredRanges, playlistUrl: playAddresses(session.id, ticket).playlist };
  }

  /** The answer is text that was kept, so that the same `seq` is answered the same byte for byte. */
  @Post(':id/beats')
  @HttpCode(200)
  @RecentSession()
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiBody({ type: BeatDto })
  @ApiOkResponse({ type: BeatResponse })
  handIn(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<string> {
    return this.beats.handIn(actor, id, readBeat(body));
  }

  @Post(':id/close')
  @HttpCode(204)
  @ApiBody({ type: BeatDto, required: false, description: 'the last beat, or nothing' })
  @ApiNoContentResponse()
  close(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.sessions.close(actor, id, readLastBeat(body));
  }
}
