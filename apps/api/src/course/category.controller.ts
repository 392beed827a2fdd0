import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { courseCategories, courseThemes } from '#course';
import { CategoryResponse } from './course-sheet.dto.js';

@ApiTags('course')
@Controller()
export class CategoryController {
  @Get('categories')
  @ApiOkResponse({ type: [CategoryResponse] })
  list(): CategoryResponse[] {
    return [...courseCategories];
  }

  /** What courses may be about. */
  @Get('course-themes')
  @ApiOkResponse({ type: [CategoryResponse] })
  themes(): CategoryResponse[] {
    return [...courseThemes];
  }
}
