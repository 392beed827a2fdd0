import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { type AppConfig, PlatformModule, WorkerModule } from '#platform';
import { ApiDoorsModule } from '../../api/src/api.module.js';
import { WorkerDoorsModule } from '../../worker/src/worker-app.module.js';

/** API and worker in one process. */
@Module({})
export class StandaloneModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [PlatformModule.forRoot(config), ApiDoorsModule, WorkerDoorsModule, WorkerModule],
    };
  }
}
