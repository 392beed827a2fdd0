import type { MessageEvent } from '@nestjs/common';
import { concatMap, distinctUntilChanged, map, type Observable, takeWhile, timer } from 'rxjs';

const LOOK_EVERY_MS = 500;

/**
 * A row's view each time it has changed, as server-sent events, until `isOver` holds; that one is sent too.
 * Looks at the row, so any api process can serve any row.
 */
export function rowEvents<View extends object>(
  find: () => Promise<View>,
  isOver: (view: View) => boolean,
): Observable<MessageEvent> {
  return timer(0, LOOK_EVERY_MS).pipe(
    concatMap(find),
    distinctUntilChanged((before, now) => JSON.stringify(before) === JSON.stringify(now)),
    takeWhile((view) => !isOver(view), true),
    map((view): MessageEvent => ({ data: view })),
  );
}
