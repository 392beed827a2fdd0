import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type as Convert } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { AudienceRule, ClassConditions } from '#activity';

const CODE = /^[\w-]{1,20}$/;

/** May be left out, but never null. */
const IsGivenOrLeftOut = () => ValidateIf((_, value) => value !== undefined);

const Codes = (): PropertyDecorator => (target, property) => {
  ApiProperty({ type: [String] })(target, property);
  IsArray()(target, property);
  ArrayMaxSize(40)(target, property);
  Matches(CODE, { each: true })(target, property);
};

/** Codes of which one must fit; an empty list asks for nothing. Post level or grade, each alone will do. */
export class AudienceRuleDto implements AudienceRule {
  @Codes()
  postLevels: string[];

  @Codes()
  grades: string[];

  @Codes()
  personnelCategories: string[];

  @Codes()
  authorities: string[];
}

/** Leave above this part of the hours means 退学: `{numerator: 1, denominator: 7}`. */
export class LeaveLimitDto {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 100 })
  @IsInt()
  @Min(1)
  @Max(100)
  numerator: number;

  @ApiProperty({ type: 'integer', minimum: 2, maximum: 100 })
  @IsInt()
  @Min(2)
  @Max(100)
  denominator: number;
}

export class ClassConditionsDto implements ClassConditions {
  /** Of the half-days; 0 asks for none. */
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 100 })
  @IsInt()
  @Min(0)
  @Max(100)
  minAttendancePercent: number;

  @ApiProperty()
  @IsBoolean()
  onlineCoursesRequired: boolean;

  @ApiProperty()
  @IsBoolean()
  examPassRequired: boolean;

  /** Null: no limit. */
  @ApiProperty({ type: LeaveLimitDto, nullable: true })
  @ValidateIf((_, value) => value !== null)
  @ValidateNested()
  @Convert(() => LeaveLimitDto)
  leaveLimit: LeaveLimitDto | null;

  /** Half-days of leave that the class teacher may grant one member; 2 unless given. Above, the organiser decides. */
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 60 })
  @IsGivenOrLeftOut()
  @IsInt()
  @Min(0)
  @Max(60)
  teacherLeaveHalfDays?: number;

  /** Of those who complete it, at most so many in a hundred are 优秀学员; null or left out: no limit. */
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 100, nullable: true })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsInt()
  @Min(0)
  @Max(100)
  excellentPercent?: number | null;
}
