import { Module } from '@nestjs/common';
import { AccountModule } from '#account';
import { CourseModule } from '#course';
import { ExamModule } from '#exam';
import { MediaModule } from '#media';
import { OrganisationModule } from '#organisation';
import { DatabaseModule } from '#platform';
import { BeatDesk } from './beat-desk.service.js';
import { BeatQueue } from './beat-queue.service.js';
import { BeatSceneRepository } from './beat-scene.repository.js';
import { BeatScenes } from './beat-scene.service.js';
import { Beat } from './beat.entity.js';
import { BeatRepository } from './beat.repository.js';
import { Beats } from './beat.service.js';
import { CompletionRepository } from './completion.repository.js';
import { CompletedCourses } from './completed-courses.service.js';
import { Completion } from './completion.service.js';
import { CourseCompletion } from './course-completion.entity.js';
import { Coverage } from './coverage.entity.js';
import { CoverageRepository } from './coverage.repository.js';
import { CoverageCarry } from './coverage-carry.entity.js';
import { CoverageCarryRepository } from './coverage-carry.repository.js';
import { KeyDeliveryRow } from './key-delivery.entity.js';
import { KeyDeliveryRepository } from './key-delivery.repository.js';
import { KeyDelivery } from './key-delivery.service.js';
import { LessonCompletion } from './lesson-completion.entity.js';
import { LessonOrder } from './lesson-order.service.js';
import { CourseSettlement } from './course-settlement.service.js';
import { MemberClock } from './member-clock.entity.js';
import { MemberClockRepository } from './member-clock.repository.js';
import { PlaySession } from './play-session.entity.js';
import { PlaySessionRepository } from './play-session.repository.js';
import { PlaySessions } from './play-session.service.js';
import { PlayTickets } from './play-ticket.service.js';
import { Progress } from './progress.service.js';
import { Recomputation } from './recomputation.service.js';
import { StudyMerging } from './study-merging.service.js';
import { StudyRecords } from './study-record.service.js';
import { ViewerRepository } from './viewer.repository.js';

const entities = DatabaseModule.forEntities(
  MemberClock,
  PlaySession,
  Beat,
  Coverage,
  CoverageCarry,
  KeyDeliveryRow,
  LessonCompletion,
  CourseCompletion,
);
const repositories = [
  MemberClockRepository,
  PlaySessionRepository,
  BeatRepository,
  BeatSceneRepository,
  CoverageRepository,
  CoverageCarryRepository,
  KeyDeliveryRepository,
  CompletionRepository,
  ViewerRepository,
];
const services = [
  PlaySessions,
  Beats,
  KeyDelivery,
  Completion,
  CompletedCourses,
  CourseSettlement,
  LessonOrder,
  Progress,
  StudyRecords,
  Recomputation,
  StudyMerging,
];

@Module({
  imports: [entities, OrganisationModule, AccountModule, MediaModule, CourseModule, ExamModule],
  providers: [...services, ...repositories, BeatDesk, BeatQueue, BeatScenes, PlayTickets],
  exports: services,
})
export class StudyModule {}
