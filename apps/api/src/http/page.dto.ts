import type { Type } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type as Convert } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** `?page=1&pageSize=20`, for every list. */
export class PageQueryDto {
  @ApiPropertyOptional({ minimum: 1, default: 1, type: 'integer' })
  @IsOptional()
  @Convert(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page = 1;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 20, type: 'integer' })
  @IsOptional()
  @Convert(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  pageSize = 20;
}

interface PageResponse<Item> {
  items: Item[];
  total: number;
  page: number;
  pageSize: number;
}

/**
 * The OpenAPI class of a page of `Item`.
 *
 * @example class CoursePageResponse extends pageResponse(CourseResponse) {}
 */
export function pageResponse<Item>(item: Type<Item>): Type<PageResponse<Item>> {
  class PageOf implements PageResponse<Item> {
    @ApiProperty({ type: [item] })
    items: Item[];

    @ApiProperty({ type: 'integer' })
    total: number;

    @ApiProperty({ type: 'integer' })
    page: number;

    @ApiProperty({ type: 'integer' })
    pageSize: number;
  }
  return PageOf;
}
