import { type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ActivityModule } from '#activity';
import { AccountModule } from '#account';
import { AssessmentModule } from '#assessment';
import { CourseModule } from '#course';
import { CreditModule } from '#credit';
import { ExamModule } from '#exam';
import { MediaModule } from '#media';
import { OrganisationModule } from '#organisation';
import { type AppConfig, PlatformModule } from '#platform';
import { ReportModule } from '#report';
import { StudyModule } from '#study';

/** All of them: what is done with every table must know every table. */
const ROOMS = [
  OrganisationModule,
  AccountModule,
  MediaModule,
  CourseModule,
  ExamModule,
  StudyModule,
  ActivityModule,
  CreditModule,
  AssessmentModule,
  ReportModule,
];

/** Opens the rooms for one command and closes them after it. */
export async function withRooms<T>(
  config: AppConfig,
  work: (rooms: INestApplicationContext) => Promise<T>,
): Promise<T> {
  Logger.overrideLogger(['error', 'warn']);
  const rooms = await NestFactory.createApplicationContext(
    {
      module: CommandRoomsModule,
      imports: [PlatformModule.forRoot(config), ...ROOMS],
    },
    { abortOnError: false },
  );
  rooms.enableShutdownHooks();
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
}

@Module({})
class CommandRoomsModule {}
