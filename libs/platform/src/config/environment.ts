import { Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
} from 'class-validator';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** The environment variables that are read, with their rules. Documented in docs/operations.md. */
export class Environment {
  @IsOptional()
  @IsIn(['production', 'development', 'test'])
  NODE_ENV?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT?: number;

  @IsOptional()
  @IsString()
  HOST?: string;

  @IsOptional()
  @IsString()
  DATA_DIR?: string;

  @IsOptional()
  @Matches(/^(mysql|mariadb):\/\/\S+$/, {
    message: 'DATABASE_URL must look like mysql://user:password@host:3306/name',
  })
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^(mysql|mariadb):\/\/\S+$/, {
    message: 'MIGRATION_DATABASE_URL must look like mysql://…',
  })
  MIGRATION_DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, {
    message: 'REDIS_URL must look like redis://:password@host:6379/0',
  })
  REDIS_URL?: string;

  @IsOptional()
  @Matches(/^$/, {
    message: 'STORAGE_URL is not supported yet: unset it and keep files in DATA_DIR',
  })
  STORAGE_URL?: string;

  @IsOptional()
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  PUBLIC_URL?: string;

  @IsOptional()
  @MinLength(32, { message: 'XUESHI_SECRET must have at least 32 characters' })
  XUESHI_SECRET?: string;

  /** Comma-separated, newest first. */
  @IsOptional()
  @Matches(/^[^,]{32,}(,[^,]{32,})*$/, {
    message:
      'XUESHI_SECRET_PREVIOUS must be earlier secrets of at least 32 characters, separated by commas',
  })
  XUESHI_SECRET_PREVIOUS?: string;

  @IsOptional()
  @IsString()
  ANCHOR_DIR?: string;

  @IsOptional()
  @MinLength(8, { message: 'XUESHI_DEMO_PASSWORD must have at least 8 characters' })
  XUESHI_DEMO_PASSWORD?: string;

  @IsOptional()
  @IsIn(LOG_LEVELS)
  LOG_LEVEL?: string;

  /** Comma-separated addresses or networks. */
  @IsOptional()
  @IsString()
  TRUSTED_PROXIES?: string;

  /** JSON: by whom people may sign in beside us, and which directories are read. */
  @IsOptional()
  @IsString()
  IDENTITY_PROVIDERS_FILE?: string;

  @IsOptional()
  @IsUrl(
    { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
    { message: 'SMS_GATEWAY_URL must look like https://host/path' },
  )
  SMS_GATEWAY_URL?: string;

  @IsOptional()
  @MinLength(16, { message: 'SMS_GATEWAY_SECRET must have at least 16 characters' })
  SMS_GATEWAY_SECRET?: string;
}
