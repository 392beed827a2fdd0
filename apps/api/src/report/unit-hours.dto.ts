import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { FormAmountResponse, YearQueryDto } from '../credit/credit.dto.js';
import { PageQueryDto, pageResponse } from '../http/page.dto.js';

export class UnitMembersQueryDto extends IntersectionType(PageQueryDto, YearQueryDto) {
  /** Only those who have reached what is required, or only those who have not. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' ? true : value === 'false' ? false : value,
  )
  @IsBoolean()
  met?: boolean;

  /** Part of a member's or a unit's name. */
  @ApiPropertyOptional({ maxLength: 60 })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  query?: string;
}

export class UnitFiguresResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  /** Members at or below the unit. */
  @ApiProperty({ type: 'integer' })
  members: number;

  @ApiProperty({ type: 'integer' })
  met: number;

  @ApiProperty({ type: 'integer' })
  notMet: number;

  /** Over all members. */
  @ApiProperty({ example: '38.50' })
  averageHours: string;
}

export class UnitOverviewResponse {
  @ApiProperty({ type: UnitFiguresResponse })
  unit: UnitFiguresResponse;

  /** The units directly below, in official order. */
  @ApiProperty({ type: [UnitFiguresResponse] })
  children: UnitFiguresResponse[];
}

export class CategoryAmountResponse {
  @ApiProperty()
  category: string;

  @ApiProperty({ example: '1.50' })
  amount: string;
}

export class MemberHoursResponse {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  unitId: string;

  @ApiProperty()
  unitName: string;

  /** 职务 */
  @ApiProperty({ type: String, nullable: true })
  post: string | null;

  /** 职务层次 */
  @ApiProperty({ type: String, nullable: true })
  postLevel: string | null;

  /** 职级 */
  @ApiProperty({ type: String, nullable: true })
  grade: string | null;

  /** 人员类别 */
  @ApiProperty()
  personnelCategory: string;

  @ApiProperty({ example: '38.50' })
  hours: string;

  @ApiProperty({ type: [FormAmountResponse] })
  byForm: FormAmountResponse[];

  @ApiProperty({ type: [CategoryAmountResponse] })
  byCategory: CategoryAmountResponse[];

  @ApiProperty()
  met: boolean;

  @ApiProperty({ example: '11.50' })
  missing: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastStudiedAt: string | null;
}

export class MemberHoursPageResponse extends pageResponse(MemberHoursResponse) {}
