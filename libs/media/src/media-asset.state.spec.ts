import { describe, expect, it } from '@jest/globals';
import { isSettled, type MediaAssetState, mayMove, statesBefore } from './media-asset.state.js';

const states: MediaAssetState[] = [
  'uploaded',
  'probing',
  'transcoding',
  'packaging',
  'ready',
  'failed',
];

describe('the life of a media asset', () => {
  it('goes from uploaded over probing and packaging to ready', () => {
    expect(mayMove('uploaded', 'probing')).toBe(true);
    expect(mayMove('probing', 'packaging')).toBe(true);
    expect(mayMove('packaging', 'ready')).toBe(true);
  });

  it('begins again with probing from wherever a worker died', () => {
    expect(statesBefore('probing')).toEqual(['uploaded', 'probing', 'transcoding', 'packaging']);
  });

  it('never leaves ready', () => {
    expect(states.filter((to) => mayMove('ready', to))).toEqual([]);
  });

  it('is not ready without having been packaged', () => {
    expect(statesBefore('ready')).toEqual(['packaging']);
  });

  it('leaves failed only to begin anew', () => {
    expect(states.filter((to) => mayMove('failed', to))).toEqual(['uploaded']);
  });

  it('is settled when it is ready or failed, and at no other time', () => {
    expect(states.filter(isSettled)).toEqual(['ready', 'failed']);
  });
});
