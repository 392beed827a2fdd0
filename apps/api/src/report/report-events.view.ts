import type { MessageEvent } from '@nestjs/common';
import { concatMap, distinctUntilChanged, map, type Observable, takeWhile, timer } from 'rxjs';
import { isEnded, type ReportView } from '#report';

const LOOK_EVERY_MS = 500;

/** A report each time it has changed, to its end. Looks at the row, so any api process can serve any report. */
export function reportEvents(find: () => Promise<ReportView>): Observable<MessageEvent> {
  return timer(0, LOOK_EVERY_MS).pipe(
    concatMap(find),
    distinctUntilChanged((before, now) => JSON.stringify(before) === JSON.stringify(now)),
    takeWhile(({ state }) => !isEnded(state), true),
    map((report): MessageEvent => ({ data: report })),
  );
}
