import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { MembershipEnd } from '#organisation';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { EndMembershipDto } from './transfer.dto.js';

@ApiTags('organisation')
@Controller('memberships')
export class MembershipController {
  constructor(private readonly ending: MembershipEnd) {}

  /** Ends a secondment or a hosting, by the administrator of either unit. */
  @Post(':id/end')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { day, reason }: EndMembershipDto,
  ): Promise<void> {
    return this.ending.end(actor, id, day, reason);
  }
}
