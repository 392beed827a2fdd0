import { describe, expect, it } from '@jest/globals';
import { planUploadRoom, uploadLimits, type UploadRoom } from './upload-room.plan.js';

const gibibyte = 1024 ** 3;

const room = (facts: Partial<UploadRoom> = {}) =>
  planUploadRoom({
    sizeBytes: gibibyte,
    usedBytes: 0,
    unfinished: 0,
    freeBytes: 100 * gibibyte,
    outstandingBytes: gibibyte,
    ...facts,
  });

describe('room for an upload', () => {
  it('is there on an empty disk', () => {
    expect(room()).toBe('room');
  });

  it('is there up to the last byte of the quota, and not beyond', () => {
    const rest = uploadLimits.quotaBytes - gibibyte;

    expect(room({ usedBytes: rest })).toBe('room');
    expect(room({ usedBytes: rest + 1 })).toBe('quota');
  });

  it('is not there for an eleventh unfinished one', () => {
    expect(room({ unfinished: 9 })).toBe('room');
    expect(room({ unfinished: 10 })).toBe('too-many-unfinished');
  });

  it('counts the package that is made beside the source, and leaves the floor free', () => {
    const free = 2 * gibibyte + uploadLimits.freeFloorBytes;

    expect(room({ freeBytes: free })).toBe('room');
    expect(room({ freeBytes: free - 1 })).toBe('disk');
  });

  it('counts what all others may still write', () => {
    expect(room({ freeBytes: 20 * gibibyte, outstandingBytes: 9 * gibibyte })).toBe('room');
    expect(room({ freeBytes: 20 * gibibyte, outstandingBytes: 9 * gibibyte + 1 })).toBe('disk');
  });
});
