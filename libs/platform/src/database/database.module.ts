import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Global, Inject, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { DataSource } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { openSqliteReader, writerOptions } from './data-source.js';
import { Database } from './database.js';
import { DatabaseGrants } from './database-grants.js';
import { READER, WRITER } from './database-tokens.js';
import { prepareWriter } from './prepare-writer.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [AppConfig],
      useFactory: async (config: AppConfig) => ({
        ...(await writerOptions(config)),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
      dataSourceFactory: async (options) => {
        if (!options) throw new Error('database options are missing');
        return new DataSource(options).initialize();
      },
    }),
  ],
  providers: [
    {
      provide: WRITER,
      inject: [AppConfig, DataSource],
      useFactory: (config: AppConfig, writer: DataSource) => prepareWriter(writer, config),
    },
    {
      provide: READER,
      inject: [AppConfig, WRITER],
      useFactory: (config: AppConfig, writer: DataSource) =>
        config.databaseUrl ? writer : openSqliteReader(config, writer.options.entities as []),
    },
    Database,
    DatabaseGrants,
  ],
  exports: [Database, DatabaseGrants, WRITER],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(READER) private readonly reader: DataSource,
    @Inject(WRITER) private readonly writer: DataSource,
  ) {}

  /** A room's module names the tables that are its own. */
  static forEntities(...entities: EntityTarget<ObjectLiteral>[]): DynamicModule {
    return TypeOrmModule.forFeature(entities as []);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.reader !== this.writer) await this.reader.destroy();
  }
}
