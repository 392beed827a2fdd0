import { Controller, Get, Query } from '@nestjs/common';
import { ApiBadRequestResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Ledger, statementView } from '#credit';
import { type Actor, Clock, shanghaiYear } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { CreditStatementResponse, YearQueryDto } from './credit.dto.js';

@ApiTags('credit')
@Controller('me/credits')
export class CreditController {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** One's own study hours of a year, entry by entry, with their sums. */
  @Get()
  @ApiOkResponse({ type: CreditStatementResponse })
  @ApiBadRequestResponse({ type: ErrorResponse })
  async statement(
    @CurrentActor() { memberId }: Actor,
    @Query() query: YearQueryDto,
  ): Promise<CreditStatementResponse> {
    const year = query.year ?? shanghaiYear(this.clock.now());
    return statementView(year, await this.ledger.statement(memberId, year));
  }
}
