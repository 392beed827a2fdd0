import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type as Convert } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  CLASS_HALVES,
  CLASS_SESSION_KINDS,
  type ClassCourseView,
  type ClassExamView,
  type ClassHalf,
  type ClassSessionKind,
  type ClassSessionView,
  type NewSession,
  type SessionFacts,
} from '#activity';
import { IsId } from '../http/id.pipe.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

/** May be left out, but never null. */
const IsGivenOrLeftOut = () => ValidateIf((_, value) => value !== undefined);

class SessionRestDto {
  /** `HH:mm`; both times or neither. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(TIME)
  startsAt?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(TIME)
  endsAt?: string | null;

  /** 授课人. */
  @ApiPropertyOptional({ maxLength: 60 })
  @IsGivenOrLeftOut()
  @IsString()
  @MaxLength(60)
  teacher?: string;

  @ApiPropertyOptional({ maxLength: 100 })
  @IsGivenOrLeftOut()
  @IsString()
  @MaxLength(100)
  place?: string;

  /** 学时 in hundredths. */
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 2400 })
  @IsGivenOrLeftOut()
  @IsInt()
  @Min(0)
  @Max(2400)
  hoursHundredths?: number;
}

export class NewSessionDto extends SessionRestDto implements NewSession {
  /** `YYYY-MM-DD`, within the days of the class. */
  @ApiProperty()
  @Matches(DAY)
  day: string;

  @ApiProperty({ enum: CLASS_HALVES })
  @IsIn(CLASS_HALVES)
  half: ClassHalf;

  @ApiProperty({ enum: CLASS_SESSION_KINDS })
  @IsIn(CLASS_SESSION_KINDS)
  kind: ClassSessionKind;

  @ApiProperty({ minLength: 1, maxLength: 100 })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  title: string;
}

export class SessionChangeDto extends SessionRestDto implements Partial<SessionFacts> {
  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @Matches(DAY)
  day?: string;

  @ApiPropertyOptional({ enum: CLASS_HALVES })
  @IsGivenOrLeftOut()
  @IsIn(CLASS_HALVES)
  half?: ClassHalf;

  @ApiPropertyOptional({ enum: CLASS_SESSION_KINDS })
  @IsGivenOrLeftOut()
  @IsIn(CLASS_SESSION_KINDS)
  kind?: ClassSessionKind;

  @ApiPropertyOptional({ minLength: 1, maxLength: 100 })
  @IsGivenOrLeftOut()
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  title?: string;
}

export class NewSessionsDto {
  @ApiProperty({ type: [NewSessionDto], minItems: 1, maxItems: 200 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Convert(() => NewSessionDto)
  sessions: NewSessionDto[];
}

export class SessionResponse implements ClassSessionView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  day: string;

  @ApiProperty({ enum: CLASS_HALVES })
  half: ClassHalf;

  @ApiProperty({ type: String, nullable: true })
  startsAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  endsAt: string | null;

  @ApiProperty({ enum: CLASS_SESSION_KINDS })
  kind: ClassSessionKind;

  @ApiProperty()
  title: string;

  @ApiProperty()
  teacher: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ type: 'integer' })
  hoursHundredths: number;
}

/** By day, half and time. */
export class TimetableResponse {
  @ApiProperty({ type: [SessionResponse] })
  items: SessionResponse[];
}

class WantedCourseDto {
  @ApiProperty()
  @IsId()
  courseId: string;

  @ApiProperty()
  @IsBoolean()
  required: boolean;
}

export class ClassCoursesDto {
  @ApiProperty({ type: [WantedCourseDto] })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Convert(() => WantedCourseDto)
  courses: WantedCourseDto[];
}

class WantedExamDto {
  @ApiProperty()
  @IsId()
  examId: string;

  @ApiProperty()
  @IsBoolean()
  required: boolean;
}

export class ClassExamsDto {
  @ApiProperty({ type: [WantedExamDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Convert(() => WantedExamDto)
  exams: WantedExamDto[];
}

class ClassCourseResponse implements ClassCourseView {
  @ApiProperty()
  courseId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: 'integer' })
  durationMs: number;

  @ApiProperty()
  required: boolean;

  /** False for a course that was withdrawn since. */
  @ApiProperty()
  offered: boolean;
}

class ClassExamResponse implements ClassExamView {
  @ApiProperty()
  examId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: Date, nullable: true })
  opensAt: Date | null;

  @ApiProperty({ type: Date, nullable: true })
  closesAt: Date | null;

  @ApiProperty()
  required: boolean;
}

export class ClassContentsResponse {
  @ApiProperty({ type: [ClassCourseResponse] })
  courses: ClassCourseResponse[];

  @ApiProperty({ type: [ClassExamResponse] })
  exams: ClassExamResponse[];
}
