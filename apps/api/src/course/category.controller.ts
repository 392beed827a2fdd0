import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { courseCategories } from '#course';
import { CategoryResponse } from './course-sheet.dto.js';

@ApiTags('course')
@Controller('categories')
export class CategoryController {
  @Get()
  @ApiOkResponse({ type: [CategoryResponse] })
  list(): CategoryResponse[] {
    return [...courseCategories];
  }
}
