import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClassEnrolling } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { PageQueryDto } from '../http/page.dto.js';
import { EntryOutcomeResponse } from './class-member.dto.js';
import { MyClassPageResponse } from './class-view.dto.js';
import { ClassReasonDto } from './training-class.dto.js';

/** A member's classes, and those he may apply for. */
@ApiTags('activity')
@Controller('me')
export class MyClassController {
  constructor(private readonly enrolling: ClassEnrolling) {}

  /** The latest first. */
  @Get('classes')
  @ApiOkResponse({ type: MyClassPageResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQueryDto): Promise<MyClassPageResponse> {
    return this.enrolling.listOwn(actor, page);
  }

  /** Open to him, the next to begin first. */
  @Get('open-classes')
  @ApiOkResponse({ type: MyClassPageResponse })
  listOpen(
    @CurrentActor() actor: Actor,
    @Query() page: PageQueryDto,
  ): Promise<MyClassPageResponse> {
    return this.enrolling.listOpen(actor, page);
  }

  @Post('classes/:id/application')
  @ApiCreatedResponse({ type: EntryOutcomeResponse })
  apply(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EntryOutcomeResponse> {
    return this.enrolling.apply(actor, id);
  }

  /** Until the class begins. */
  @Post('classes/:id/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async leave(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: ClassReasonDto,
  ): Promise<void> {
    await this.enrolling.leave(actor, id, reason);
  }
}
