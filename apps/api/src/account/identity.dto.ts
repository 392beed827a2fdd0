import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { IdentityLinkView, PendingView, ProviderView } from '#account';

export class ProviderResponse implements ProviderView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: ['oidc', 'cas', 'wecom', 'dingtalk'] })
  kind: ProviderView['kind'];

  /** What the button says. */
  @ApiProperty()
  title: string;
}

export class StartQueryDto {
  /** A path of our own pages; anything else leads to the first page. */
  @ApiPropertyOptional({ maxLength: 2000 })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  returnUrl?: string;
}

export class IdentityResponse implements IdentityLinkView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  providerId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  linkedAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  lastUsedAt: Date | null;
}

/** Somebody who came back from a provider in this browser and is no member yet. */
export class PendingIdentityResponse implements PendingView {
  @ApiProperty()
  id: string;

  /** The provider's. */
  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

export class ClaimIdentityDto {
  /** The id of the identity that waits in this browser. */
  @ApiProperty({ maxLength: 36 })
  @IsString()
  @MaxLength(36)
  pending: string;
}
