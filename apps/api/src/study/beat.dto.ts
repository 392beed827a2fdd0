import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { platformErrors } from '#platform';
import {
  type BeatAnswer,
  type BeatReport,
  type Range,
  REJECTION_REASONS,
  type Rejection,
  type RejectionReason,
} from '#study';

const DAY_MS = 86_400_000;
const MOST_RANGES = 200;
const MOST_SEQ = 2_147_483_647;
const MOST_RATE = 100;

/** What `readBeat` accepts; this class only describes it. */
export class BeatDto {
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_SEQ })
  seq: number;

  @ApiProperty({
    description: '[fromMs, toMs] of the media, just played; 0 ≤ from < to ≤ 86400000',
    type: 'array',
    maxItems: MOST_RANGES,
    items: { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 },
  })
  ranges: number[][];

  @ApiProperty({ type: 'integer', minimum: 0, maximum: DAY_MS })
  positionMs: number;

  @ApiProperty({ minimum: 0, maximum: MOST_RATE })
  rate: number;

  @ApiProperty()
  visible: boolean;
}

export class RejectionResponse implements Rejection {
  @ApiProperty({ enum: REJECTION_REASONS })
  reason: RejectionReason;

  @ApiProperty({ type: 'integer' })
  ms: number;
}

export class BeatResponse implements Omit<BeatAnswer, 'superseded'> {
  @ApiProperty({ type: 'integer', description: 'new time, accepted by this beat' })
  acceptedMs: number;

  @ApiProperty({ type: [RejectionResponse] })
  rejected: RejectionResponse[];

  @ApiProperty({ type: 'integer', description: 'unique time of the lesson, accepted until now' })
  coveredMs: number;

  @ApiProperty({ description: 'the lesson is complete' })
  completed: boolean;

  @ApiPropertyOptional({ description: 'another session of this member is live now' })
  superseded?: boolean;
}

const isWhole = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;

const isRange = (value: unknown): value is Range =>
  Array.isArray(value) &&
  value.length === 2 &&
  isWhole(value[0], DAY_MS) &&
  isWhole(value[1], DAY_MS) &&
  value[0] < value[1];

const isRate = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= MOST_RATE;

/** What is wrong with a field, or undefined. One entry per field: what has none is refused. */
const FAULTS: Record<string, (value: unknown) => string | undefined> = {
  seq: (value) => (isWhole(value, MOST_SEQ) ? undefined : '应为非负整数'),
  ranges: (value) =>
    Array.isArray(value) && value.length <= MOST_RANGES && value.every(isRange)
      ? undefined
      : `应为不超过 ${MOST_RANGES} 个的 [起, 止] 毫秒区间，起小于止`,
  positionMs: (value) => (isWhole(value, DAY_MS) ? undefined : '应为非负整数'),
  rate: (value) => (isRate(value) ? undefined : '应为播放倍速'),
  visible: (value) => (typeof value === 'boolean' ? undefined : '应为是或否'),
};

/**
 * The body of a beat, by hand: this is by far the hottest route, and the generic pipeline costs more than all
 * the rules of study time together.
 * @throws platform.invalid, naming each field at fault and each field that is unknown.
 */
export function readBeat(body: unknown): BeatReport {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw platformErrors.invalid({ body: '应为对象' });
  }
  const fields = body as Record<string, unknown>;
  const faults: Record<string, string> = {};
  for (const [name, faultOf] of Object.entries(FAULTS)) {
    const fault = faultOf(fields[name]);
    if (fault !== undefined) faults[name] = fault;
  }
  for (const name of Object.keys(fields)) {
    if (!Object.hasOwn(FAULTS, name)) faults[name] = '不支持的字段';
  }
  if (Object.keys(faults).length > 0) throw platformErrors.invalid(faults);
  const { seq, ranges, positionMs, rate, visible } = body as BeatReport;
  return { seq, ranges, positionMs, rate, visible };
}

/** The last beat in a closing call, or null where there is none. */
export function readLastBeat(body: unknown): BeatReport | null {
  const isNothing =
    body === undefined ||
    body === null ||
    body === '' ||
    (typeof body === 'object' && Object.keys(body).length === 0);
  return isNothing ? null : readBeat(body);
}
