import { describe, expect, it } from '@jest/globals';
import { bytesPerSecond, fileSize, timeLeft, withSample, type Sample } from './upload-rate.js';

const megabyte = 1024 * 1024;

describe('the speed of an upload', () => {
  it('is the mean of the last eight seconds, so that a burst long ago says nothing', () => {
    let samples: Sample[] = [];
    for (const [atMs, bytes] of [
      [0, 0],
      [1000, 50 * megabyte],
      [9000, 51 * megabyte],
      [13_000, 55 * megabyte],
    ] as const)
      samples = withSample(samples, { atMs, bytes });

    expect(bytesPerSecond(samples)).toBe(megabyte);
  });

  it('is not said while nothing moves or too little is known', () => {
    expect(bytesPerSecond([])).toBeNull();
    expect(bytesPerSecond([{ atMs: 0, bytes: 5 }])).toBeNull();
    expect(
      bytesPerSecond([
        { atMs: 0, bytes: 5 },
        { atMs: 3000, bytes: 5 },
      ]),
    ).toBeNull();
  });
});

describe('sizes and times beside a file', () => {
  it('says sizes as offices read them', () => {
    expect(fileSize(912 * megabyte)).toBe('912 MB');
    expect(fileSize(1.8 * 1024 * megabyte)).toBe('1.8 GB');
    expect(fileSize(640 * 1024)).toBe('640 KB');
    expect(fileSize(12)).toBe('1 KB');
    expect(fileSize(0)).toBe('0 KB');
  });

  it('rounds the time left up', () => {
    expect(timeLeft(290, 1)).toBe('4 分 50 秒');
    expect(timeLeft(0.4, 1)).toBe('1 秒');
    expect(timeLeft(3900, 1)).toBe('1 小时 5 分');
    expect(timeLeft(1205, 1)).toBe('21 分钟');
  });
});
