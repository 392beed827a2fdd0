import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClassCalling, ClassMembers } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import {
  ClassMemberPageResponse,
  ClassMemberQueryDto,
  EnterMembersDto,
  EntryOutcomeResponse,
  ReplaceMemberDto,
} from './class-member.dto.js';
import { ClassReasonDto } from './training-class.dto.js';

/** 学员名单: 指派, 调训, 确认, 换人. */
@ApiTags('activity')
@Controller('classes/:id/members')
export class ClassMemberController {
  constructor(
    private readonly members: ClassMembers,
    private readonly calling: ClassCalling,
  ) {}

  /** All of them for who runs the class; for a unit that sends people, its own. */
  @Get()
  @ApiOkResponse({ type: ClassMemberPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { page, pageSize, state, ...question }: ClassMemberQueryDto,
  ): Promise<ClassMemberPageResponse> {
    const states = state && [state];
    return this.members.list(
      actor,
      id,
      { ...question, ...(states && { states }) },
      { page, pageSize },
    );
  }

  @Post()
  @ApiCreatedResponse({ type: EntryOutcomeResponse })
  enter(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { how, memberIds }: EnterMembersDto,
  ): Promise<EntryOutcomeResponse> {
    return how === 'assign'
      ? this.calling.assign(actor, id, memberIds)
      : this.calling.callUp(actor, id, memberIds);
  }

  @Post(':memberId/confirmation')
  @HttpCode(204)
  @ApiNoContentResponse()
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
  ): Promise<void> {
    await this.calling.confirm(actor, id, memberId);
  }

  @Post(':memberId/refusal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
    @Body() { reason }: ClassReasonDto,
  ): Promise<void> {
    await this.calling.refuse(actor, id, memberId, reason);
  }

  /** Taken off the list before the class begins, by the organiser or the unit that sends him. */
  @Post(':memberId/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async takeOff(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
    @Body() { reason }: ClassReasonDto,
  ): Promise<void> {
    await this.calling.takeOff(actor, id, memberId, reason);
  }

  /** 换人. */
  @Post(':memberId/replacement')
  @ApiCreatedResponse({ type: EntryOutcomeResponse })
  replace(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('memberId') memberId: string,
    @Body() replacement: ReplaceMemberDto,
  ): Promise<EntryOutcomeResponse> {
    return this.calling.replace(actor, id, memberId, replacement);
  }
}
