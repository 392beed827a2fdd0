import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#platform';
import { LearnerAssignments, LearnerCourses, Recommendations } from '#report';
import { CurrentActor } from '../auth/current-actor.js';
import { ErrorResponse } from '../http/error-response.dto.js';
import { CourseDetailResponse, CourseStandingResponse } from './learner-course-detail.dto.js';
import {
  AssignedCoursePageResponse,
  AssignedQueryDto,
  CourseCardPageResponse,
  CourseQueryDto,
  RecommendationsResponse,
} from './learner-course.dto.js';

/** Courses as a learner sees them, composed of what several rooms know. */
@ApiTags('course')
@Controller()
export class LearnerCoursesController {
  constructor(
    private readonly courses: LearnerCourses,
    private readonly recommendations: Recommendations,
    private readonly assignments: LearnerAssignments,
  ) {}

  /** Published courses. */
  @Get('courses')
  @ApiOkResponse({ type: CourseCardPageResponse })
  list(
    @CurrentActor() actor: Actor,
    @Query() query: CourseQueryDto,
  ): Promise<CourseCardPageResponse> {
    return this.courses.list(actor, query);
  }

  @Get('courses/:id')
  @ApiOkResponse({ type: CourseDetailResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseDetailResponse> {
    return this.courses.find(actor, id);
  }

  /** What to learn next, each with the reason why; at most six, none of them finished. */
  @Get('me/recommendations')
  @ApiOkResponse({ type: RecommendationsResponse })
  recommended(@CurrentActor() actor: Actor): Promise<RecommendationsResponse> {
    return this.recommendations.list(actor);
  }

  /** What one's units say one is to learn, or may; by due day, each course once with every reason. */
  @Get('me/assignments')
  @ApiOkResponse({ type: AssignedCoursePageResponse })
  assigned(
    @CurrentActor() actor: Actor,
    @Query() query: AssignedQueryDto,
  ): Promise<AssignedCoursePageResponse> {
    return this.assignments.list(actor, query);
  }

  /** Why there is no 学时 for a course yet. */
  @Get('me/courses/:id/standing')
  @ApiOkResponse({ type: CourseStandingResponse })
  @ApiNotFoundResponse({ type: ErrorResponse })
  standing(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CourseStandingResponse> {
    return this.courses.standing(actor, id);
  }
}
