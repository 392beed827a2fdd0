import { useQuery } from '@tanstack/vue-query';
import { reactive, toValue, type MaybeRefOrGetter } from 'vue';
import { answer, api, type AnswerOf } from '../../../lib/api.js';
import type { NumberedAnswer } from '../lib/answer-book.js';

export type ListedExam = AnswerOf<'/api/v1/exams', 'get'>['items'][number];
export type Attempt = AnswerOf<'/api/v1/attempts/{id}', 'get'>;
export type Question = Attempt['questions'][number];
export type AttemptResult = AnswerOf<'/api/v1/attempts/{id}/submit', 'post'>;

export function useExams(query: MaybeRefOrGetter<{ page?: number; pageSize?: number }> = {}) {
  return reactive(
    useQuery({
      queryKey: ['exams', 'list', () => toValue(query)],
      queryFn: () => answer(api.GET('/api/v1/exams', { params: { query: toValue(query) } })),
    }),
  );
}

export function useExam(id: MaybeRefOrGetter<string>) {
  return reactive(
    useQuery({
      queryKey: ['exams', 'one', () => toValue(id)],
      queryFn: () =>
        answer(api.GET('/api/v1/exams/{id}', { params: { path: { id: toValue(id) } } })),
    }),
  );
}

export function useAttempt(id: MaybeRefOrGetter<string>) {
  return reactive(
    useQuery({
      queryKey: ['attempts', () => toValue(id)],
      queryFn: () =>
        answer(api.GET('/api/v1/attempts/{id}', { params: { path: { id: toValue(id) } } })),
    }),
  );
}

export function saveAnswer(
  id: string,
  questionId: string,
  given: NumberedAnswer,
): Promise<{ savedAt: string }> {
  return answer(
    api.PUT('/api/v1/attempts/{id}/answers/{questionId}', {
      params: { path: { id, questionId } },
      body: given,
    }),
  );
}

/** A new attempt, or the one that is still running. */
export function startAttempt(
  examId: string,
): Promise<AnswerOf<'/api/v1/exams/{id}/attempts', 'post'>> {
  return answer(api.POST('/api/v1/exams/{id}/attempts', { params: { path: { id: examId } } }));
}

export function submitAttempt(id: string): Promise<AttemptResult> {
  return answer(api.POST('/api/v1/attempts/{id}/submit', { params: { path: { id } } }));
}
