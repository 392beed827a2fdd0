import { describe, expect, it } from '@jest/globals';
import type { UnitChangeView } from './unit-change.view.js';
import { timelineOf } from './unit-timeline.plan.js';

const change = (id: string, day: string) => ({ id, day }) as UnitChangeView;

describe('the story of a unit', () => {
  it('has its own changes and the days on which it was moved along, the last first', () => {
    const changes = [change('renamed', '2025-03-01'), change('created', '2020-01-01')];
    const spans = [
      { fromDay: '2020-01-01', path: '/a/b/' },
      { fromDay: '2025-03-01', path: '/a/b/' },
      { fromDay: '2026-02-01', path: '/a/c/b/' },
    ];

    expect(
      timelineOf(changes, spans).map(({ day, change: one }) => [day, one?.id ?? null]),
    ).toEqual([
      ['2026-02-01', null],
      ['2025-03-01', 'renamed'],
      ['2020-01-01', 'created'],
    ]);
  });

  it('says a day’s own move only once', () => {
    const spans = [
      { fromDay: '2020-01-01', path: '/a/b/' },
      { fromDay: '2026-02-01', path: '/a/c/b/' },
    ];

    expect(timelineOf([change('moved', '2026-02-01')], spans)).toHaveLength(1);
  });
});
