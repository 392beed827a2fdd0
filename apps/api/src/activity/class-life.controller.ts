import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Classes, ClassLife } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ClassResponse } from './class-view.dto.js';
import { ClassCommentDto, ClassReasonDto } from './training-class.dto.js';

/** 报送, 审批, 发布, 开班, 取消. */
@ApiTags('activity')
@Controller('classes/:id')
export class ClassLifeController {
  constructor(
    private readonly classes: Classes,
    private readonly life: ClassLife,
  ) {}

  @Post('submission')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassResponse })
  async submit(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassResponse> {
    await this.life.submit(actor, id);
    return this.classes.show(actor, id);
  }

  /** By the upper unit; publishes it. */
  @Post('approval')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassResponse })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { comment }: ClassCommentDto,
  ): Promise<ClassResponse> {
    await this.life.approve(actor, id, comment ?? '');
    return this.classes.show(actor, id);
  }

  /** By the upper unit: back to the draft. */
  @Post('return')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassResponse })
  async return(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: ClassReasonDto,
  ): Promise<ClassResponse> {
    await this.life.return(actor, id, reason);
    return this.classes.show(actor, id);
  }

  @Post('publication')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassResponse })
  async publish(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassResponse> {
    await this.life.publish(actor, id);
    return this.classes.show(actor, id);
  }

  /** 开班: the list is complete. */
  @Post('start')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassResponse })
  async start(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassResponse> {
    await this.life.start(actor, id);
    return this.classes.show(actor, id);
  }

  @Post('cancellation')
  @HttpCode(200)
  @ApiOkResponse({ type: ClassResponse })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: ClassReasonDto,
  ): Promise<ClassResponse> {
    await this.life.cancel(actor, id, reason);
    return this.classes.show(actor, id);
  }
}
