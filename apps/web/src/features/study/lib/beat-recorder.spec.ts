import { describe, expect, it } from '@jest/globals';
import { BeatRecorder } from './beat-recorder.js';

const minutes = (value: number): number => value * 60_000;

/** Plays from one position to another in the quarter seconds a browser tells. */
function playTo(recorder: BeatRecorder, fromMs: number, toMs: number): void {
  for (let at = fromMs + 250; at < toMs; at += 250) recorder.moved(at);
  recorder.moved(toMs);
}

describe('a beat holds what was really played', () => {
  it('is cut about every interval and leaves no hole between two beats', () => {
    const recorder = new BeatRecorder(15_000, minutes(3));
    recorder.play(0);

    playTo(recorder, 0, 40_000);
    recorder.pause(40_000);

    const beats = recorder.take();
    expect(beats.map((beat) => beat.ranges)).toEqual([
      [[0, 15_000]],
      [[15_000, 30_000]],
      [[30_000, 40_000]],
    ]);
    expect(beats.map((beat) => beat.positionMs)).toEqual([15_000, 30_000, 40_000]);
    expect(recorder.take()).toEqual([]);
  });

  it('starts where the lesson was resumed', () => {
    const recorder = new BeatRecorder(15_000, minutes(3), 42_000);
    recorder.play(42_000);
    playTo(recorder, 42_000, 45_000);
    recorder.pause(45_000);
    expect(recorder.take()[0]?.ranges).toEqual([[42_000, 45_000]]);
  });

  it('claims nothing for what a jump left out', () => {
    const recorder = new BeatRecorder(15_000, minutes(3));
    recorder.play(0);
    playTo(recorder, 0, 4_000);

    recorder.seekStarted();
    recorder.moved(60_000); // the browser already tells the new position
    recorder.seekEnded(60_000);
    playTo(recorder, 60_000, 63_000);
    recorder.pause(63_000);

    expect(recorder.take()[0]?.ranges).toEqual([
      [0, 4_000],
      [60_000, 63_000],
    ]);
  });

  it('claims nothing while it is paused, whatever position is told', () => {
    const recorder = new BeatRecorder(15_000, minutes(3));
    recorder.play(0);
    playTo(recorder, 0, 2_000);
    recorder.pause(2_000);
    recorder.take();

    recorder.seekStarted();
    recorder.seekEnded(90_000);
    recorder.moved(91_000);

    expect(recorder.pendingMs()).toBe(0);
    recorder.pause(91_000);
    expect(recorder.take()).toEqual([]);
  });

  it('joins what a pause alone had parted', () => {
    const recorder = new BeatRecorder(15_000, minutes(3));
    recorder.play(0);
    playTo(recorder, 0, 3_000);
    recorder.seekStarted();
    recorder.seekEnded(3_000);
    playTo(recorder, 3_000, 5_000);
    recorder.pause(5_000);
    expect(recorder.take()[0]?.ranges).toEqual([[0, 5_000]]);
  });

  it('loses nothing when the video buffers in between', () => {
    const recorder = new BeatRecorder(15_000, minutes(3));
    recorder.play(0);
    playTo(recorder, 0, 6_000);
    recorder.play(6_000);
    playTo(recorder, 6_000, 9_000);
    recorder.pause(9_000);
    expect(recorder.take()[0]?.ranges).toEqual([[0, 9_000]]);
  });

  it('never mixes two rates in one beat', () => {
    const recorder = new BeatRecorder(15_000, minutes(3));
    recorder.play(0);
    playTo(recorder, 0, 5_000);

    recorder.rateChanged(2, 5_000);
    playTo(recorder, 5_000, 36_000);
    recorder.pause(36_000);

    expect(recorder.take()).toEqual([
      { ranges: [[0, 5_000]], positionMs: 5_000, rate: 1, visible: true },
      { ranges: [[5_000, 35_000]], positionMs: 35_000, rate: 2, visible: true },
      { ranges: [[35_000, 36_000]], positionMs: 36_000, rate: 2, visible: true },
    ]);
  });

  it('says for each stretch whether the page was seen', () => {
    const recorder = new BeatRecorder(15_000, minutes(3));
    recorder.play(0);
    playTo(recorder, 0, 5_000);
    recorder.visibilityChanged(false, 5_000);
    playTo(recorder, 5_000, 7_000);
    recorder.visibilityChanged(true, 7_000);
    expect(recorder.take().map((beat) => [beat.ranges, beat.visible])).toEqual([
      [[[0, 5_000]], true],
      [[[5_000, 7_000]], false],
    ]);
  });

  it('keeps a replayed stretch as its own, for the server to judge', () => {
    const recorder = new BeatRecorder(15_000, minutes(3));
    recorder.play(0);
    playTo(recorder, 0, 4_000);
    recorder.seekStarted();
    recorder.seekEnded(1_000);
    playTo(recorder, 1_000, 3_000);
    recorder.pause(3_000);
    expect(recorder.take()[0]?.ranges).toEqual([
      [0, 4_000],
      [1_000, 3_000],
    ]);
  });

  it('does not count a position that fell back without a jump', () => {
    const recorder = new BeatRecorder(15_000, minutes(3));
    recorder.play(10_000);
    playTo(recorder, 10_000, 12_000);
    recorder.moved(9_000);
    playTo(recorder, 9_000, 10_000);
    recorder.pause(10_000);
    expect(recorder.take()[0]?.ranges).toEqual([
      [10_000, 12_000],
      [9_000, 10_000],
    ]);
  });

  it('never claims past the end the server measured', () => {
    const recorder = new BeatRecorder(15_000, 20_000);
    recorder.play(18_000);
    playTo(recorder, 18_000, 20_400);
    recorder.pause(20_400);
    expect(recorder.take()[0]).toMatchObject({ ranges: [[18_000, 20_000]], positionMs: 20_000 });
  });

  it('cuts early when a restless hand makes many stretches', () => {
    const recorder = new BeatRecorder(15_000, minutes(30));
    recorder.play(0);
    let at = 0;
    for (let jump = 0; jump < 25; jump += 1) {
      playTo(recorder, at, at + 200);
      at += 10_000;
      recorder.seekStarted();
      recorder.seekEnded(at);
    }
    recorder.pause(at);
    const beats = recorder.take();
    expect(beats.map((beat) => beat.ranges.length)).toEqual([20, 5]);
  });
});
