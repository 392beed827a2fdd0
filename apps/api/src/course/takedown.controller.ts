import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Takedowns } from '#course';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { PageQueryDto } from '../http/page.dto.js';
import {
  NewTakedownDto,
  RestorationDto,
  TakedownCoursePageResponse,
  TakedownHitPageResponse,
  TakedownPageResponse,
  TakedownPreviewDto,
  TakedownResponse,
} from './takedown.dto.js';

/** 紧急下架: many courses in one act, and the way back. */
@ApiTags('course')
@Controller('takedowns')
export class TakedownController {
  constructor(private readonly takedowns: Takedowns) {}

  @Get()
  @ApiOkResponse({ type: TakedownPageResponse })
  list(@CurrentActor() actor: Actor, @Query() page: PageQueryDto): Promise<TakedownPageResponse> {
    return this.takedowns.list(actor, page);
  }

  /** What would be hit now. */
  @Get('preview')
  @ApiOkResponse({ type: TakedownHitPageResponse })
  preview(
    @CurrentActor() actor: Actor,
    @Query() { kind, term, ...page }: TakedownPreviewDto,
  ): Promise<TakedownHitPageResponse> {
    return this.takedowns.preview(actor, { kind, term }, page);
  }

  @Post()
  @ApiCreatedResponse({ type: TakedownResponse })
  take(@CurrentActor() actor: Actor, @Body() takedown: NewTakedownDto): Promise<TakedownResponse> {
    return this.takedowns.take(actor, takedown);
  }

  @Get(':id')
  @ApiOkResponse({ type: TakedownResponse })
  find(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TakedownResponse> {
    return this.takedowns.find(actor, id);
  }

  @Get(':id/courses')
  @ApiOkResponse({ type: TakedownCoursePageResponse })
  courses(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() page: PageQueryDto,
  ): Promise<TakedownCoursePageResponse> {
    return this.takedowns.courses(actor, id, page);
  }

  /** Gives back all that are still down, or those named. */
  @Post(':id/restoration')
  @HttpCode(200)
  @ApiOkResponse({ type: TakedownResponse })
  restore(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() restoration: RestorationDto,
  ): Promise<TakedownResponse> {
    return this.takedowns.restore(actor, id, restoration);
  }
}
