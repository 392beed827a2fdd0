import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CodeTables } from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  CodeAddressDto,
  CodeMappingDto,
  CodeTableResponse,
  CodeTableSummaryResponse,
} from './code-table.dto.js';

@ApiTags('organisation')
@Controller('code-tables')
export class CodeTableController {
  constructor(private readonly tables: CodeTables) {}

  @Get()
  @ApiOkResponse({ type: [CodeTableSummaryResponse] })
  list(): Promise<CodeTableSummaryResponse[]> {
    return this.tables.list();
  }

  @Get(':set')
  @ApiOkResponse({ type: CodeTableResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  show(@Param('set') set: string): Promise<CodeTableResponse> {
    return this.tables.show(set);
  }

  /** The customer's own code beside one of ours. */
  @Put(':set/:code/mapping')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  map(
    @CurrentActor() actor: Actor,
    @Param() { set, code }: CodeAddressDto,
    @Body() { externalCode }: CodeMappingDto,
  ): Promise<void> {
    return this.tables.map(actor, set, code, externalCode);
  }
}
