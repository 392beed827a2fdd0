/** A kind of background work. The list of all kinds is closed: a worker without a handler for one refuses to start. */
export interface JobType<Payload extends object> {
  readonly name: string;
  /** How often it is tried before it is given up. */
  readonly attempts: number;
  /** A running job that has not renewed its lease for this long is given to another worker. */
  readonly leaseMs: number;
  /** Set on work that comes round by itself, with an empty payload. */
  readonly everyMs: number | null;
  /** How long before a whole multiple of `everyMs` (in UTC) it starts. */
  readonly offsetMs: number;
  /** Types only: carries the payload's type. */
  readonly payload?: Payload;
}

interface JobOptions {
  attempts?: number;
  leaseMs?: number;
  everyMs?: number;
  offsetMs?: number;
}

const declared = new Map<string, JobType<object>>();

/**
 * Declares a kind of job, in a room's `*.jobs.ts`.
 *
 * @example
 * export const packageMedia = defineJob<{ assetId: string }>('media.package', { attempts: 5 });
 * await jobs.add(packageMedia, { assetId }, { key: assetId });
 */
export function defineJob<Payload extends object>(
  name: string,
  options: JobOptions = {},
): JobType<Payload> {
  if (declared.has(name)) throw new Error(`job ${name} is declared twice`);
  const type: JobType<Payload> = {
    name,
    attempts: options.attempts ?? 5,
    leaseMs: options.leaseMs ?? 60_000,
    everyMs: options.everyMs ?? null,
    offsetMs: options.offsetMs ?? 0,
  };
  declared.set(name, type);
  return type;
}

/** Every kind that the loaded rooms declare. */
export function declaredJobs(): JobType<object>[] {
  return [...declared.values()];
}
