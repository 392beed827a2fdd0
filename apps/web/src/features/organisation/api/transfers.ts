import { useQuery } from '@tanstack/vue-query';
import { toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf, type BodyOf } from '../../../lib/api.js';

export type Transfer = AnswerOf<'/api/v1/transfers', 'get'>['items'][number];
export type TransferAct = Transfer['may'][number];
export type NewTransfer = BodyOf<'/api/v1/transfers', 'post'>;
export type Line = Transfer['line'];
export type LookupAnswer = AnswerOf<'/api/v1/transfers/lookup', 'post'>;
export type UnitFound = AnswerOf<'/api/v1/units/search', 'get'>[number];
export type MergePreview = AnswerOf<'/api/v1/members/{id}/merge-preview', 'get'>;

export const views = ['waiting', 'started', 'ended'] as const;
export type View = (typeof views)[number];
export const tabs = [...views, 'guests'] as const;
export type Tab = (typeof tabs)[number];
export const rowsPerPage = 20;

export const useTransfers = (view: MaybeRefOrGetter<View>, page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['transfers', view, page],
    queryFn: () => {
      const query = { view: toValue(view), page: toValue(page), pageSize: rowsPerPage };
      return answer(api.GET('/api/v1/transfers', { params: { query } }));
    },
  });

/** How many wait for an answer of the actor's side. */
export const useWaiting = () =>
  useQuery({
    queryKey: ['transfers', 'count'],
    queryFn: () => {
      const query = { view: 'waiting' as const, page: 1, pageSize: 1 };
      return answer(api.GET('/api/v1/transfers', { params: { query } }));
    },
  });

export const startTransfer = (body: NewTransfer): Promise<Transfer> =>
  answer(api.POST('/api/v1/transfers', { body }));

export const lookUp = (idCard: string, name: string): Promise<LookupAnswer> =>
  answer(api.POST('/api/v1/transfers/lookup', { body: { idCard, name } }));

export const searchUnits = (line: Line, query: string): Promise<UnitFound[]> =>
  answer(api.GET('/api/v1/units/search', { params: { query: { line, query } } }));

/** One's own units of the line whose names hold the text. */
export async function searchOwnUnits(line: Line, text: string): Promise<UnitFound[]> {
  const units = await answer(api.GET('/api/v1/units'));
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return units
    .filter((unit) => unit.line === line && unit.name.includes(text.trim()))
    .slice(0, 20)
    .map(({ id, name, parentId }) => ({
      id,
      name,
      superiorName: parentId === null ? null : (names.get(parentId) ?? null),
    }));
}

export async function ownUnitIds(): Promise<Set<string>> {
  return new Set((await answer(api.GET('/api/v1/units'))).map(({ id }) => id));
}

/** Members of one's own by name; on the line, where one is given. */
export async function searchMembers(text: string, line?: Line) {
  const body = {
    query: text,
    standing: 'main' as const,
    sort: 'official' as const,
    page: 1,
    pageSize: 20,
    ...(line === undefined ? {} : { line }),
  };
  return (await answer(api.POST('/api/v1/members/search', { body }))).items;
}
export type MemberFound = Awaited<ReturnType<typeof searchMembers>>[number];

/** Who is in one's units beside his home, on a line. */
export const useGuests = (line: MaybeRefOrGetter<Line>, page: MaybeRefOrGetter<number>) =>
  useQuery({
    queryKey: ['guests', line, page],
    queryFn: () => {
      const body = {
        line: toValue(line),
        standing: 'secondary' as const,
        sort: 'official' as const,
        page: toValue(page),
        pageSize: rowsPerPage,
      };
      return answer(api.POST('/api/v1/members/search', { body }));
    },
  });

export const endMembership = (id: string, day: string, reason: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/memberships/{id}/end', { params: { path: { id } }, body: { day, reason } }),
  );

export function answerTransfer(id: string, act: TransferAct, reason: string): Promise<Transfer> {
  const params = { path: { id } };
  if (act === 'release') return answer(api.POST('/api/v1/transfers/{id}/release', { params }));
  if (act === 'accept') return answer(api.POST('/api/v1/transfers/{id}/acceptance', { params }));
  const body = { reason };
  if (act === 'refuse') return answer(api.POST('/api/v1/transfers/{id}/refusal', { params, body }));
  return answer(api.POST('/api/v1/transfers/{id}/withdrawal', { params, body }));
}

export const previewMerge = (keptId: string, otherId: string): Promise<MergePreview> =>
  answer(
    api.GET('/api/v1/members/{id}/merge-preview', {
      params: { path: { id: keptId }, query: { otherId } },
    }),
  );

export const mergeMembers = (keptId: string, otherId: string, reason: string): Promise<unknown> =>
  answer(
    api.POST('/api/v1/members/{id}/merge', {
      params: { path: { id: keptId } },
      body: { otherId, reason },
    }),
  );
