import { ApiProperty } from '@nestjs/swagger';
import {
  IsBooleanString,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { NewNotice, NoticeReaderView, ReceivedNoticeView, SentNoticeView } from '#activity';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

export class NewNoticeDto implements NewNotice {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  title: string;

  @ApiProperty({ maxLength: 5000 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(5000)
  body: string;

  /** Null: everybody of the class. */
  @ApiProperty({ type: 'integer', nullable: true, minimum: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(60)
  groupNo: number | null = null;
}

export class WithdrawalReasonDto {
  @ApiProperty({ maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  reason: string;
}

export class NoticeReadersQueryDto extends PageQueryDto {
  /** `true`: who has read it; `false`: who has not. */
  @ApiProperty({ enum: ['true', 'false'] })
  @IsBooleanString()
  read: string;
}

class NoticeResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  /** Plain text; empty for who received it, once it is withdrawn. */
  @ApiProperty()
  body: string;

  @ApiProperty({ type: 'integer', nullable: true })
  groupNo: number | null;

  @ApiProperty()
  authorName: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnReason: string | null;
}

export class SentNoticeResponse extends NoticeResponse implements SentNoticeView {
  @ApiProperty({ type: String, nullable: true })
  withdrawnByName: string | null;

  @ApiProperty({ type: 'integer' })
  readCount: number;

  @ApiProperty({ type: 'integer' })
  audienceCount: number;
}

export class SentNoticePageResponse extends pageResponse(SentNoticeResponse) {}

export class ReceivedNoticeResponse extends NoticeResponse implements ReceivedNoticeView {
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: string | null;
}

export class ReceivedNoticePageResponse extends pageResponse(ReceivedNoticeResponse) {
  @ApiProperty({ type: 'integer' })
  unread: number;
}

export class NoticeReaderResponse implements NoticeReaderView {
  @ApiProperty()
  memberId: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: 'integer', nullable: true })
  groupNo: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  readAt: string | null;
}

export class NoticeReaderPageResponse extends pageResponse(NoticeReaderResponse) {}
