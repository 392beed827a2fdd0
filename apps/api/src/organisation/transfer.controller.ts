import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TransferLookups, Transfers, TransferStart } from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import {
  LookupAnswerResponse,
  LookupDto,
  StartTransferDto,
  TransferPageResponse,
  TransferQueryDto,
  TransferReasonDto,
  TransferResponse,
} from './transfer.dto.js';

/** 调动与转接, for those who administer either unit. */
@ApiTags('organisation')
@Controller('transfers')
export class TransferController {
  constructor(
    private readonly transfers: Transfers,
    private readonly starting: TransferStart,
    private readonly lookups: TransferLookups,
  ) {}

  /** Whether a person is in the system: ID card and name must both fit. */
  @Post('lookup')
  @HttpCode(200)
  @ApiOkResponse({ type: LookupAnswerResponse })
  lookUp(@CurrentActor() actor: Actor, @Body() person: LookupDto): Promise<LookupAnswerResponse> {
    return this.lookups.lookUp(actor, person);
  }

  /** `out` sends a member of one's own away, `in` asks for somebody whom another unit has. */
  @Post()
  @ApiCreatedResponse({ type: TransferResponse })
  async start(
    @CurrentActor() actor: Actor,
    @Body() { direction, memberId, idCard, name, ...terms }: StartTransferDto,
  ): Promise<TransferResponse> {
    const id =
      direction === 'out'
        ? await this.starting.offer(actor, memberId ?? '', terms)
        : await this.starting.claim(actor, { idCard: idCard ?? '', name: name ?? '' }, terms);
    return this.transfers.show(actor, id);
  }

  @Get()
  @ApiOkResponse({ type: TransferPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() { page, pageSize, ...filter }: TransferQueryDto,
  ): Promise<TransferPageResponse> {
    return this.transfers.list(actor, filter, { page, pageSize });
  }

  @Get(':id')
  @ApiOkResponse({ type: TransferResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TransferResponse> {
    return this.transfers.show(actor, id);
  }

  @Post(':id/release')
  @HttpCode(200)
  @ApiOkResponse({ type: TransferResponse })
  async release(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TransferResponse> {
    await this.transfers.release(actor, id);
    return this.transfers.show(actor, id);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @ApiOkResponse({ type: TransferResponse })
  async accept(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TransferResponse> {
    await this.transfers.accept(actor, id);
    return this.transfers.show(actor, id);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @ApiOkResponse({ type: TransferResponse })
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: TransferReasonDto,
  ): Promise<TransferResponse> {
    await this.transfers.refuse(actor, id, reason);
    return this.transfers.show(actor, id);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: TransferResponse })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: TransferReasonDto,
  ): Promise<TransferResponse> {
    await this.transfers.withdraw(actor, id, reason);
    return this.transfers.show(actor, id);
  }
}
