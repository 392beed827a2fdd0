import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SaveQuizDto } from '../exam/quiz.dto.js';
import { IsId } from '../http/id.pipe.js';

export class NewMicroCourseDto {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  title: string;

  /** A code of `GET /categories`; empty while it is not chosen. */
  @ApiProperty({ example: 'theory' })
  @IsString()
  @MaxLength(40)
  category: string;

  /** A video of one's own, 15 minutes long at most; left out while it is on its way. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(36)
  @IsId()
  mediaAssetId?: string | null;

  @ApiPropertyOptional({ type: SaveQuizDto })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @ValidateNested()
  @Type(() => SaveQuizDto)
  quiz?: SaveQuizDto;
}
