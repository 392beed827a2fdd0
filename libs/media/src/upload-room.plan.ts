const gibibyte = 1024 ** 3;

export const uploadLimits = {
  /** One person's unfinished uploads, unused files and assets together. */
  quotaBytes: 50 * gibibyte,
  unfinishedPerOwner: 10,
  /** Never filled by uploads: the database and the logs need it. */
  freeFloorBytes: 2 * gibibyte,
  /** A source stands beside its package until that is finished. */
  workFactor: 2,
  expiryMs: 24 * 3_600_000,
} as const;

export interface UploadRoom {
  sizeBytes: number;
  /** Of the owner, without this upload. */
  usedBytes: number;
  unfinished: number;
  freeBytes: number;
  /** What all unfinished uploads, this one included, may still write. */
  outstandingBytes: number;
}

export type UploadRoomAnswer = 'room' | 'too-many-unfinished' | 'quota' | 'disk';

/** Whether an upload may begin: asked before the first byte, so that the disk never fills. */
export function planUploadRoom(room: UploadRoom): UploadRoomAnswer {
  if (room.unfinished >= uploadLimits.unfinishedPerOwner) return 'too-many-unfinished';
  if (room.usedBytes + room.sizeBytes > uploadLimits.quotaBytes) return 'quota';
  const needed = room.outstandingBytes * uploadLimits.workFactor;
  return room.freeBytes - needed < uploadLimits.freeFloorBytes ? 'disk' : 'room';
}
