import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

export class AuditRecordQueryDto extends PageQueryDto {
  /** `account.sign-in-refused`, `report.export` … */
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z-]+\.[a-z-]+$/)
  action?: string;
}

export class AuditRecordResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  at: Date;

  @ApiProperty()
  actorName: string;

  @ApiProperty()
  action: string;

  @ApiProperty()
  subject: string;

  @ApiProperty({ type: String, nullable: true })
  subjectId: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  details: object | null;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;
}

export class AuditRecordPageResponse extends pageResponse(AuditRecordResponse) {}
