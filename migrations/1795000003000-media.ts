import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Table } from 'typeorm';
import { bigInteger, dateTime, id, integer, longText, optional, text } from './columns.js';

export class Media1795000003000 implements MigrationInterface {
  readonly name = 'Media1795000003000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(mediaUpload());
    await queryRunner.createTable(mediaAsset());
    await queryRunner.createTable(mediaHold());
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

const mediaUpload = () =>
  new Table({
    name: 'media_upload',
    columns: [
      id(),
      id('owner_id'),
      text('purpose', 20),
      text('file_name', 255),
      bigInteger('size_bytes'),
      text('state', 12),
      dateTime('created_at'),
      dateTime('expires_at'),
    ],
    indices: [{ columnNames: ['owner_id', 'state'] }, { columnNames: ['state', 'expires_at'] }],
  });

const mediaAsset = () =>
  new Table({
    name: 'media_asset',
    columns: [
      id(),
      id('owner_id'),
      id('upload_id', { isUnique: true }),
      text('kind', 8),
      text('file_name', 255),
      bigInteger('size_bytes'),
      text('state', 12),
      integer('progress'),
      integer('rounds'),
      id('package_id', optional),
      integer('duration_ms', optional),
      integer('width', optional),
      integer('height', optional),
      text('codecs', 80, optional),
      bigInteger('package_bytes'),
      longText('key_windows', optional),
      text('failure_code', 40, optional),
      text('failure_message', 255, optional),
      dateTime('created_at'),
      dateTime('finished_at', optional),
    ],
    indices: [{ columnNames: ['owner_id', 'created_at'] }, { columnNames: ['state'] }],
  });

const mediaHold = () =>
  new Table({
    name: 'media_hold',
    columns: [
      id('asset_id', { isPrimary: true }),
      text('holder', 80, { isPrimary: true }),
      dateTime('created_at'),
    ],
  });
