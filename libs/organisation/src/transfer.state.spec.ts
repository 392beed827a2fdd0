import { describe, expect, it } from '@jest/globals';
import {
  OPEN_TRANSFERS,
  sideAsked,
  transferAfter,
  type TransferMove,
  type TransferState,
} from './transfer.state.js';

describe('the life of a transfer', () => {
  it.each<[TransferState, TransferMove, TransferState]>([
    ['awaiting-release', 'release', 'agreed'],
    ['awaiting-release', 'refuse', 'refused'],
    ['awaiting-release', 'withdraw', 'withdrawn'],
    ['awaiting-acceptance', 'accept', 'agreed'],
    ['awaiting-acceptance', 'refuse', 'refused'],
    ['awaiting-acceptance', 'withdraw', 'withdrawn'],
    ['agreed', 'complete', 'completed'],
    ['agreed', 'withdraw', 'withdrawn'],
    ['agreed', 'lapse', 'lapsed'],
  ])('%s, %s: %s', (state, move, after) => {
    expect(transferAfter(state, move)).toBe(after);
  });

  it.each<[TransferState, TransferMove]>([
    ['awaiting-release', 'accept'],
    ['awaiting-acceptance', 'release'],
    ['awaiting-release', 'complete'],
    ['agreed', 'refuse'],
    ['completed', 'withdraw'],
    ['refused', 'accept'],
    ['withdrawn', 'release'],
    ['lapsed', 'complete'],
  ])('%s allows no %s', (state, move) => {
    expect(transferAfter(state, move)).toBeNull();
  });

  it('asks the side that did not start', () => {
    expect(sideAsked('awaiting-release')).toBe('leaving');
    expect(sideAsked('awaiting-acceptance')).toBe('receiving');
    expect(sideAsked('agreed')).toBeNull();
  });

  it('is open until it is completed, refused, withdrawn or has lapsed', () => {
    expect(OPEN_TRANSFERS).toEqual(['awaiting-release', 'awaiting-acceptance', 'agreed']);
  });
});
