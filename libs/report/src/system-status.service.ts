import { Injectable } from '@nestjs/common';
import { CourseLookup } from '#course';
import { MediaService } from '#media';
import {
  type Actor,
  AppConfig,
  Database,
  hasRole,
  JobRepository,
  platformErrors,
  Storage,
} from '#platform';

/** How the installation is doing, for the platform administrator. */
@Injectable()
export class SystemStatus {
  constructor(
    private readonly config: AppConfig,
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly jobs: JobRepository,
    private readonly media: MediaService,
    private readonly courses: CourseLookup,
  ) {}

  async show(actor: Actor) {
    if (!hasRole(actor, 'platform-admin')) throw platformErrors.forbidden();
    return {
      database: this.database.kind,
      queue: this.config.redisUrl ? ('redis' as const) : ('in-process' as const),
      storage: { freeBytes: await this.storage.freeBytes() },
      jobs: jobsByName(await this.jobs.counts()),
      media: await this.media.countByState(),
      waitingForReview: await this.courses.countWaitingForReview(),
    };
  }
}

/** One line per kind of job that waits, runs or failed. */
function jobsByName(counts: Awaited<ReturnType<JobRepository['counts']>>) {
  const groups = Map.groupBy(counts, ({ name }) => name);
  return [...groups].map(([name, states]) => {
    const of = (wanted: string) => states.find(({ state }) => state === wanted)?.count ?? 0;
    return { name, waiting: of('waiting'), running: of('running'), failed: of('failed') };
  });
}
