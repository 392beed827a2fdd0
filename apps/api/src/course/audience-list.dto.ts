import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsString,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { AudienceListView, MatchedPerson, NamedPerson } from '#course';
import { IsId } from '../http/id.pipe.js';
import { pageResponse } from '../http/page.dto.js';
import { NamedResponse } from './assignment-response.dto.js';

export class AudienceListDto {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @MaxLength(80)
  name: string;

  /** Whose administrators keep it. */
  @ApiProperty()
  @IsId()
  unitId: string;
}

export class RenameListDto {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @MaxLength(80)
  name: string;
}

export class ListMembersDto {
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5000)
  @IsId({ each: true })
  memberIds: string[];
}

class NamedPersonDto implements NamedPerson {
  @ApiProperty({ maxLength: 80 })
  @IsString()
  @MaxLength(80)
  name: string;

  @ApiProperty({ maxLength: 40 })
  @IsString()
  @MaxLength(40)
  idCard: string;
}

/** Persons that were pasted, or a sheet that was uploaded for an import. */
export class MatchPersonsDto {
  @ApiPropertyOptional({ type: [NamedPersonDto] })
  @ValidateIf(({ uploadId }: MatchPersonsDto) => uploadId === undefined)
  @IsArray()
  @ArrayMaxSize(2000)
  @ValidateNested({ each: true })
  @Type(() => NamedPersonDto)
  persons?: NamedPersonDto[];

  @ApiPropertyOptional()
  @ValidateIf(({ uploadId }: MatchPersonsDto) => uploadId !== undefined)
  @IsId()
  uploadId?: string;
}

export class MatchedPersonResponse implements MatchedPerson {
  /** As the sheet counts, or from 1. */
  @ApiProperty({ type: 'integer' })
  line: number;

  @ApiProperty()
  name: string;

  /** Null where nobody was found. */
  @ApiProperty({ type: String, nullable: true })
  memberId: string | null;

  @ApiProperty({ type: String, nullable: true })
  idCardMask: string | null;

  /** What is wrong with the row. */
  @ApiProperty({ type: String, nullable: true })
  problem: string | null;
}

export class AudienceListResponse implements AudienceListView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: NamedResponse })
  unit: NamedResponse;

  @ApiProperty({ type: 'integer' })
  size: number;

  @ApiProperty()
  createdByName: string;

  @ApiProperty()
  updatedAt: Date;
}

export class AudienceListPageResponse extends pageResponse(AudienceListResponse) {}

class ListMemberResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;
}

export class ListMemberPageResponse extends pageResponse(ListMemberResponse) {}
