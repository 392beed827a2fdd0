import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { onBeforeUnmount, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type ReportKind = AnswerOf<'/api/v1/report-kinds', 'get'>[number];
export type ReportPage = AnswerOf<'/api/v1/reports', 'get'>;
export type Report = ReportPage['items'][number];
export type ReportBody = BodyOf<'/api/v1/reports', 'post'>;

export const reportsPerPage = 20;

export const useReportKinds = () =>
  useQuery({
    queryKey: ['report-kinds'],
    queryFn: () => answer(api.GET('/api/v1/report-kinds')),
    staleTime: 600_000,
  });

export const useReports = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['reports', page],
    queryFn: () =>
      answer(
        api.GET('/api/v1/reports', {
          params: { query: { page: toValue(page), pageSize: reportsPerPage } },
        }),
      ),
    placeholderData: (before) => before,
  });

export async function startReport(body: ReportBody): Promise<string> {
  return (await answer(api.POST('/api/v1/reports', { body }))).id;
}

export async function cancelReport(id: string): Promise<void> {
  await api.POST('/api/v1/reports/{id}/cancellation', { params: { path: { id } } });
}

export const fileUrl = (id: string): string => `/api/v1/reports/${encodeURIComponent(id)}/file`;

const ended = new Set(['done', 'failed', 'cancelled']);
export const isRunning = (report: { state: string }): boolean => !ended.has(report.state);

const pollMs = 2000;

interface Tick {
  state: Report['state'];
  progress: number;
  rows?: number | null;
}

function tickOf(data: unknown): Tick | null {
  try {
    const tick: unknown = JSON.parse(String(data));
    return typeof tick === 'object' && tick !== null && 'state' in tick && 'progress' in tick
      ? (tick as Tick)
      : null;
  } catch {
    return null;
  }
}

/**
 * Follows running reports by the server's own stream, and by asking every 2 s where a stream does not get through
 * (some office proxies hold streams back). The list is asked anew when a report ends.
 */
export function useLiveReports(reports: () => readonly Report[]): void {
  const client = useQueryClient();
  const streams = new Map<string, EventSource>();
  const timers = new Map<string, number>();

  function change(id: string, tick: Tick): void {
    client.setQueriesData<ReportPage>({ queryKey: ['reports'] }, (list) =>
      list === undefined
        ? list
        : {
            ...list,
            items: list.items.map((one) =>
              one.id === id
                ? {
                    ...one,
                    state: tick.state,
                    progress: tick.progress,
                    rows: tick.rows ?? one.rows,
                  }
                : one,
            ),
          },
    );
    if (isRunning(tick)) return;
    unfollow(id);
    void client.invalidateQueries({ queryKey: ['reports'] });
  }

  function poll(id: string): void {
    if (timers.has(id)) return;
    const timer = window.setInterval(() => {
      void api
        .GET('/api/v1/reports/{id}', { params: { path: { id } } })
        .then(({ data }) => {
          if (data !== undefined) change(id, data);
        })
        .catch(() => undefined); // asked again in 2 s
    }, pollMs);
    timers.set(id, timer);
  }

  function follow(id: string): void {
    if (streams.has(id) || timers.has(id)) return;
    if (typeof EventSource === 'undefined') {
      poll(id);
      return;
    }
    const stream = new EventSource(`/api/v1/reports/${encodeURIComponent(id)}/events`);
    streams.set(id, stream);
    const take = (event: MessageEvent): void => {
      const tick = tickOf(event.data);
      if (tick !== null) change(id, tick);
    };
    stream.addEventListener('message', take);
    stream.addEventListener('progress', take);
    stream.addEventListener('error', () => {
      stream.close();
      streams.delete(id);
      poll(id);
    });
  }

  function unfollow(id: string): void {
    streams.get(id)?.close();
    streams.delete(id);
    window.clearInterval(timers.get(id));
    timers.delete(id);
  }

  watch(
    () =>
      reports()
        .filter(isRunning)
        .map((one) => one.id),
    (running) => {
      for (const id of [...streams.keys(), ...timers.keys()])
        if (!running.includes(id)) unfollow(id);
      for (const id of running.slice(0, 4)) follow(id); // browsers open six lines to one address
      for (const id of running.slice(4)) poll(id);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => {
    for (const id of [...streams.keys(), ...timers.keys()]) unfollow(id);
  });
}
