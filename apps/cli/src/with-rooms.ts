import { type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountModule } from '#account';
import { CreditModule } from '#credit';
import { OrganisationModule } from '#organisation';
import { type AppConfig, PlatformModule } from '#platform';

/** Opens the rooms for one command and closes them after it. */
export async function withRooms<T>(
  config: AppConfig,
  work: (rooms: INestApplicationContext) => Promise<T>,
): Promise<T> {
  Logger.overrideLogger(['error', 'warn']);
  const rooms = await NestFactory.createApplicationContext(
    {
      module: CommandRoomsModule,
      imports: [PlatformModule.forRoot(config), OrganisationModule, AccountModule, CreditModule],
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
