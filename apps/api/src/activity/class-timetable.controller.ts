import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClassContents, ClassTimetables } from '#activity';
import type { Actor } from '#platform';
import { CurrentActor } from '../auth/current-actor.js';
import {
  ClassContentsResponse,
  ClassCoursesDto,
  ClassExamsDto,
  NewSessionsDto,
  SessionChangeDto,
  TimetableResponse,
} from './class-timetable.dto.js';

/** 课程表, courses and exams of a class, kept by who runs it. */
@ApiTags('activity')
@Controller('classes/:id')
export class ClassTimetableController {
  constructor(
    private readonly timetables: ClassTimetables,
    private readonly contents: ClassContents,
  ) {}

  @Get('sessions')
  @ApiOkResponse({ type: TimetableResponse })
  async list(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<TimetableResponse> {
    return { items: await this.timetables.list(actor, id) };
  }

  /** All of them or none. */
  @Post('sessions')
  @ApiCreatedResponse({ type: TimetableResponse })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { sessions }: NewSessionsDto,
  ): Promise<TimetableResponse> {
    await this.timetables.add(actor, id, sessions);
    return this.list(actor, id);
  }

  @Patch('sessions/:sessionId')
  @ApiOkResponse({ type: TimetableResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @Body() change: SessionChangeDto,
  ): Promise<TimetableResponse> {
    await this.timetables.change(actor, id, sessionId, change);
    return this.list(actor, id);
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<void> {
    await this.timetables.remove(actor, id, sessionId);
  }

  @Get('contents')
  @ApiOkResponse({ type: ClassContentsResponse })
  contentsOf(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<ClassContentsResponse> {
    return this.contents.list(actor, id);
  }

  @Put('courses')
  @ApiOkResponse({ type: ClassContentsResponse })
  async setCourses(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { courses }: ClassCoursesDto,
  ): Promise<ClassContentsResponse> {
    await this.contents.setCourses(actor, id, courses);
    return this.contents.list(actor, id);
  }

  @Put('exams')
  @ApiOkResponse({ type: ClassContentsResponse })
  async setExams(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { exams }: ClassExamsDto,
  ): Promise<ClassContentsResponse> {
    await this.contents.setExams(actor, id, exams);
    return this.contents.list(actor, id);
  }
}
