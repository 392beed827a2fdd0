import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClassBuilding, Classes } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ClassPageResponse, ClassResponse, ToApproveResponse } from './class-view.dto.js';
import {
  ClassChangeDto,
  ClassQueryDto,
  ClassQuotasDto,
  ClassStaffDto,
  NewClassDto,
} from './training-class.dto.js';

/** 培训班: drawn up by who administers the organising unit. */
@ApiTags('activity')
@Controller('classes')
export class TrainingClassController {
  constructor(
    private readonly classes: Classes,
    private readonly building: ClassBuilding,
  ) {}

  /** The latest first. Who administers no unit asks for those he teaches. */
  @Get()
  @ApiOkResponse({ type: ClassPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() { page, pageSize, ...filter }: ClassQueryDto,
  ): Promise<ClassPageResponse> {
    return this.classes.list(actor, filter, { page, pageSize });
  }

  /** How many wait for one's word as the upper unit. */
  @Get('to-approve')
  @ApiOkResponse({ type: ToApproveResponse })
  async toApprove(@CurrentActor() actor: Actor): Promise<ToApproveResponse> {
    return { count: await this.classes.countToApprove(actor) };
  }

  @Post()
  @ApiCreatedResponse({ type: ClassResponse })
  async create(
    @CurrentActor() actor: Actor,
    @Body() { unitId, ...facts }: NewClassDto,
  ): Promise<ClassResponse> {
    return this.classes.show(actor, await this.building.create(actor, unitId, facts));
  }

  @Get(':id')
  @ApiOkResponse({ type: ClassResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ClassResponse> {
    return this.classes.show(actor, id);
  }

  @Patch(':id')
  @ApiOkResponse({ type: ClassResponse })
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() change: ClassChangeDto,
  ): Promise<ClassResponse> {
    await this.building.edit(actor, id, change);
    return this.classes.show(actor, id);
  }

  /** A draft. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.building.remove(actor, id);
  }

  /** 名额分配, all of it at once. */
  @Put(':id/quotas')
  @ApiOkResponse({ type: ClassResponse })
  async shareOut(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { quotas }: ClassQuotasDto,
  ): Promise<ClassResponse> {
    await this.building.shareOut(actor, id, quotas);
    return this.classes.show(actor, id);
  }

  /** 班主任, all of them at once. */
  @Put(':id/staff')
  @ApiOkResponse({ type: ClassResponse })
  async setStaff(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { memberIds }: ClassStaffDto,
  ): Promise<ClassResponse> {
    await this.building.setStaff(actor, id, memberIds);
    return this.classes.show(actor, id);
  }
}
