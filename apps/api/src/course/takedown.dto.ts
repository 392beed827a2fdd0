import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
} from 'class-validator';
import {
  type NewTakedown,
  type Restoration,
  type TakedownCourseView,
  type TakedownHit,
  type TakedownKind,
  takedownKinds,
  type TakedownTarget,
  type TakedownView,
} from '#course';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

const MAX_TERM = 60;
const MAX_REASON = 1_000;
const MAX_COURSES = 10_000;

export class TakedownPreviewDto extends PageQueryDto implements TakedownTarget {
  @ApiProperty({ enum: takedownKinds })
  @IsIn(takedownKinds)
  kind: TakedownKind;

  /** The lecturer's name, the word, or the category's code. */
  @ApiProperty({ maxLength: MAX_TERM })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_TERM)
  term: string;
}

export class NewTakedownDto implements NewTakedown {
  @ApiProperty({ enum: takedownKinds })
  @IsIn(takedownKinds)
  kind: TakedownKind;

  @ApiProperty({ maxLength: MAX_TERM })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_TERM)
  term: string;

  @ApiProperty({ maxLength: MAX_REASON })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_REASON)
  reason: string;

  /** Found, and left where they are. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MAX_COURSES)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  exceptCourseIds?: string[];
}

export class RestorationDto implements Restoration {
  @ApiProperty({ maxLength: MAX_REASON })
  @IsString()
  @MinLength(1)
  @MaxLength(MAX_REASON)
  reason: string;

  /** Unset: all that are still down. */
  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_COURSES)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  courseIds?: string[];
}

export class TakedownHitResponse implements TakedownHit {
  @ApiProperty()
  courseId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  lecturer: string;

  @ApiProperty()
  category: string;

  @ApiProperty()
  by: string;

  /** Otherwise it is still under review. */
  @ApiProperty()
  published: boolean;

  @ApiProperty()
  foundIn: string;

  /** An earlier takedown keeps it down. */
  @ApiProperty()
  alreadyDown: boolean;
}

export class TakedownHitPageResponse extends pageResponse(TakedownHitResponse) {}

export class TakedownResponse implements TakedownView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: takedownKinds })
  kind: TakedownKind;

  @ApiProperty()
  term: string;

  @ApiProperty()
  reason: string;

  @ApiProperty({ type: 'integer' })
  courseCount: number;

  @ApiProperty({ type: 'integer' })
  restoredCount: number;

  @ApiProperty()
  at: Date;

  @ApiProperty()
  by: string;
}

export class TakedownPageResponse extends pageResponse(TakedownResponse) {}

export class TakedownCourseResponse implements TakedownCourseView {
  @ApiProperty()
  courseId: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  foundIn: string;

  @ApiProperty({ type: Date, nullable: true })
  restoredAt: Date | null;

  @ApiProperty({ type: String, nullable: true })
  restoredBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  restoreReason: string | null;
}

export class TakedownCoursePageResponse extends pageResponse(TakedownCourseResponse) {}
