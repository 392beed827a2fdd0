import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { onBeforeUnmount, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type ImportRun = AnswerOf<'/api/v1/imports', 'get'>['items'][number];
export type ImportRow = AnswerOf<'/api/v1/imports/{id}/rows', 'get'>['items'][number];
export type ImportKind = BodyOf<'/api/v1/imports', 'post'>['kind'];
export type RowFilter = 'all' | ImportRow['verdict'] | 'warning';

export const runsPerPage = 20;
export const rowsPerPage = 50;

export const useImports = (page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['imports', page],
    queryFn: () => {
      const query = { page: toValue(page), pageSize: runsPerPage };
      return answer(api.GET('/api/v1/imports', { params: { query } }));
    },
    placeholderData: (before) => before,
  });

export const useImport = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: ['import', id],
    queryFn: () =>
      answer(api.GET('/api/v1/imports/{id}', { params: { path: { id: toValue(id) } } })),
  });

/** Asked once the rows have been judged. */
export const useImportRows = (
  id: MaybeRefOrGetter<string>,
  filter: MaybeRefOrGetter<RowFilter>,
  page: MaybeRefOrGetter<number>,
  enabled: () => boolean,
) =>
  useQuery({
    queryKey: ['import', id, 'rows', filter, page],
    queryFn: () => {
      const verdict = toValue(filter);
      const query = {
        page: toValue(page),
        pageSize: rowsPerPage,
        ...(verdict !== 'all' && { verdict }),
      };
      const params = { path: { id: toValue(id) }, query };
      return answer(api.GET('/api/v1/imports/{id}/rows', { params }));
    },
    enabled,
    placeholderData: (before) => before,
  });

export const useImportUnits = () =>
  useQuery({
    queryKey: ['units'],
    queryFn: () => answer(api.GET('/api/v1/units')),
    staleTime: 300_000,
  });

export const startImport = (body: BodyOf<'/api/v1/imports', 'post'>): Promise<ImportRun> =>
  answer(api.POST('/api/v1/imports', { body }));

export const confirmImport = (id: string, skipFaulty: boolean): Promise<ImportRun> =>
  answer(
    api.POST('/api/v1/imports/{id}/confirmation', {
      params: { path: { id } },
      body: { skipFaulty },
    }),
  );

export async function cancelImport(id: string): Promise<void> {
  await api.POST('/api/v1/imports/{id}/cancellation', { params: { path: { id } } });
}

export const templateUrl = (kind: ImportKind): string => `/api/v1/import-templates/${kind}`;
export const verdictsUrl = (id: string): string =>
  `/api/v1/imports/${encodeURIComponent(id)}/verdicts-file`;

const moving = new Set(['uploaded', 'checking', 'applying']);
export const isMoving = (run: { state: string }): boolean => moving.has(run.state);

const pollMs = 2000;

/** Follows a run while it moves: by the server's stream, or by asking where a proxy holds streams back. */
export function useLiveImport(run: () => ImportRun | undefined): void {
  const client = useQueryClient();
  let stream: EventSource | null = null;
  let timer: number | undefined;

  function take(next: ImportRun): void {
    client.setQueryData(['import', next.id], next);
    if (!isMoving(next)) void client.invalidateQueries({ queryKey: ['import', next.id, 'rows'] });
  }
  function poll(id: string): void {
    timer = window.setInterval(() => {
      void api
        .GET('/api/v1/imports/{id}', { params: { path: { id } } })
        .then(({ data }) => {
          if (data !== undefined) take(data);
        })
        .catch(() => undefined); // asked again in 2 s
    }, pollMs);
  }
  function stop(): void {
    stream?.close();
    stream = null;
    window.clearInterval(timer);
  }
  watch(
    () => {
      const now = run();
      return now !== undefined && isMoving(now) ? now.id : null;
    },
    (id) => {
      stop();
      if (id === null) return;
      stream = new EventSource(`/api/v1/imports/${encodeURIComponent(id)}/events`);
      stream.addEventListener('message', (event) => {
        take(JSON.parse(String(event.data)) as ImportRun);
      });
      stream.addEventListener('error', () => {
        stop();
        poll(id);
      });
    },
    { immediate: true },
  );
  onBeforeUnmount(stop);
}
