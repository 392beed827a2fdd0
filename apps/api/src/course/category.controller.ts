import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Categories, CategoryTree, courseThemes } from '#course';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import {
  CategoryResponse,
  ChangeCategoryDto,
  MoveCategoryDto,
  NewCategoryDto,
  ThemeResponse,
} from './category.dto.js';

@ApiTags('course')
@Controller('categories')
export class CategoryController {
  constructor(
    private readonly tree: CategoryTree,
    private readonly categories: Categories,
  ) {}

  /** The whole tree, each before those below it; closed ones too, whose courses still name them. */
  @Get()
  @ApiOkResponse({ type: [CategoryResponse] })
  list(): Promise<CategoryResponse[]> {
    return this.tree.list();
  }

  /** How many courses are in each, by its code; none is left out. */
  @Get('usage')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: { type: 'integer' } } })
  usage(@CurrentActor() actor: Actor): Promise<Record<string, number>> {
    return this.categories.usage(actor);
  }

  @Post()
  @ApiCreatedResponse({ type: CategoryResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  add(@CurrentActor() actor: Actor, @Body() body: NewCategoryDto): Promise<CategoryResponse> {
    return this.categories.add(actor, body);
  }

  @Patch(':code')
  @ApiOkResponse({ type: CategoryResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  change(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: ChangeCategoryDto,
  ): Promise<CategoryResponse> {
    return this.categories.change(actor, code, body);
  }

  /** With all below it. Answers the whole tree. */
  @Post(':code/move')
  @HttpCode(200)
  @ApiOkResponse({ type: [CategoryResponse] })
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  move(
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
    @Body() body: MoveCategoryDto,
  ): Promise<CategoryResponse[]> {
    return this.categories.move(actor, code, body);
  }

  /** Only what nothing names. */
  @Delete(':code')
  @HttpCode(204)
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ type: ErrorResponse })
  @ApiConflictResponse({ type: ErrorResponse })
  remove(@CurrentActor() actor: Actor, @Param('code') code: string): Promise<void> {
    return this.categories.remove(actor, code);
  }
}

@ApiTags('course')
@Controller('course-themes')
export class CourseThemeController {
  /** What courses may be about. */
  @Get()
  @ApiOkResponse({ type: [ThemeResponse] })
  list(): ThemeResponse[] {
    return [...courseThemes];
  }
}
