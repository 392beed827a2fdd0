import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AppConfig, logOptions, PlatformModule, WorkerModule } from '#platform';

/** The rooms that have work in the background, one line each. */
const doors: DynamicModule['imports'] = [];

/** The queue's door of the whole product, without the platform (standalone brings its own). */
@Module({ imports: [WorkerModule, ...doors] })
export class WorkerDoorsModule {}

/** One worker process: the product without HTTP. */
@Module({})
export class WorkerAppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: WorkerAppModule,
      imports: [PlatformModule.forRoot(config), WorkerLogModule, WorkerDoorsModule],
    };
  }
}

const WorkerLogModule = LoggerModule.forRootAsync({
  inject: [AppConfig],
  useFactory: (config: AppConfig) => ({ pinoHttp: logOptions(config) }),
});
