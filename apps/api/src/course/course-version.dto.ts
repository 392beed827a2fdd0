import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import {
  type DiffField,
  diffFields,
  type FactChange,
  type LessonChangeKind,
  lessonChanges,
  type LessonDiff,
  type LessonPlace,
  type VersionDiff,
  type VersionRow,
  type VersionStage,
  versionStages,
} from '#course';

const MOST_VERSIONS = 100_000;

export class VersionRowResponse implements VersionRow {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ enum: versionStages })
  stage: VersionStage;

  @ApiProperty()
  title: string;

  @ApiProperty()
  changeNote: string;

  @ApiProperty({ type: 'integer' })
  lessonCount: number;

  @ApiProperty({ type: Date, nullable: true })
  submittedAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  publishedAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  supersededAt: Date | null;

  /** What learners see, or saw last. */
  @ApiProperty()
  live: boolean;
}

export class FactChangeResponse implements FactChange {
  @ApiProperty({ enum: diffFields })
  field: DiffField;

  /** Lists in one line, numbers and yes or no as text; null where nothing is said. */
  @ApiProperty({ type: String, nullable: true })
  before: string | null;

  @ApiProperty({ type: String, nullable: true })
  after: string | null;
}

class LessonPlaceResponse implements LessonPlace {
  @ApiProperty()
  title: string;

  @ApiProperty()
  chapterTitle: string;

  /** Among all lessons of the version, from 1. */
  @ApiProperty({ type: 'integer' })
  place: number;

  @ApiProperty({ type: String, nullable: true })
  mediaAssetId: string | null;

  /** 0 before the version is submitted. */
  @ApiProperty({ type: 'integer' })
  durationSeconds: number;
}

class LessonDiffResponse implements LessonDiff {
  @ApiProperty()
  lessonId: string;

  @ApiProperty({ example: 'video' })
  kind: string;

  @ApiProperty({ type: LessonPlaceResponse, nullable: true })
  before: LessonPlaceResponse | null;

  @ApiProperty({ type: LessonPlaceResponse, nullable: true })
  after: LessonPlaceResponse | null;

  /** Empty: as before. */
  @ApiProperty({ enum: lessonChanges, isArray: true })
  changes: LessonChangeKind[];
}

export class VersionDiffResponse implements VersionDiff {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ enum: versionStages })
  stage: VersionStage;

  @ApiProperty()
  changeNote: string;

  /** Null: there was none before it. */
  @ApiProperty({ type: 'integer', nullable: true })
  against: number | null;

  @ApiProperty({ type: [FactChangeResponse] })
  facts: FactChangeResponse[];

  /** Every lesson of either version, unchanged ones too. */
  @ApiProperty({ type: [LessonDiffResponse] })
  lessons: LessonDiffResponse[];
}

export class DiffQueryDto {
  /** Left out: the version before it. */
  @ApiPropertyOptional({ type: 'integer' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  against?: number;
}
