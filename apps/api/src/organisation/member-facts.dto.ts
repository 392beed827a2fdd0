import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import type { MemberFacts } from '#organisation';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[\w-]{1,10}$/;

/** May be left out, but never null. */
const IsGivenOrLeftOut = () => ValidateIf((_, value) => value !== undefined);

/** What is to be said of a member from now on; what is left out stays, null is none. */
export class MemberFactsDto implements Partial<MemberFacts> {
  @ApiPropertyOptional({ maxLength: 80 })
  @IsGivenOrLeftOut()
  @IsString()
  @MaxLength(80)
  name?: string;

  @ApiPropertyOptional({ maxLength: 40 })
  @IsGivenOrLeftOut()
  @IsString()
  @MaxLength(40)
  idCard?: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string | null;

  /** 民族, a code. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(CODE)
  ethnicity?: string | null;

  /** 学历, a code. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(CODE)
  education?: string | null;

  /** 档案出生日期, `YYYY-MM-DD`. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(DAY)
  archiveBirthDay?: string | null;

  /** 入党日期, `YYYY-MM-DD`. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(DAY)
  partyJoinedOn?: string | null;

  /** 现任职务全称. */
  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 120 })
  @IsOptional()
  @IsString()
  @MaxLength(120)
  title?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(DAY)
  titleSince?: string | null;

  /** 职务层次, a code. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(CODE)
  postLevel?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(DAY)
  postLevelSince?: string | null;

  /** 职级, a code. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(CODE)
  grade?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(DAY)
  gradeSince?: string | null;

  /** 管理权限, a code. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(CODE)
  authority?: string | null;

  /** 党内职务, a code. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(CODE)
  partyPost?: string | null;

  /** 班子成员. */
  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @IsBoolean()
  inLeadership?: boolean;

  /** 人员类别, a code. */
  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @Matches(CODE)
  personnelCategory?: string;

  /** 人员类型, a code. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @Matches(CODE)
  personnelType?: string | null;

  /** 政治面貌, a code. */
  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @Matches(CODE)
  politicalStatus?: string;
}

/** Facts with the day from which the dated ones hold. */
export class MemberChangeDto extends MemberFactsDto {
  /** `YYYY-MM-DD`; today unless given. */
  @ApiPropertyOptional()
  @IsGivenOrLeftOut()
  @Matches(DAY)
  fromDay?: string;
}

/** The facts and the day, apart. */
export function changeOf<Change extends MemberChangeDto>({
  fromDay,
  ...facts
}: Change): { facts: Omit<Change, 'fromDay'>; fromDay?: string } {
  return { facts, ...(fromDay !== undefined && { fromDay }) };
}
