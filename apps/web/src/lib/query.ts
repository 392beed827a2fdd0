import { QueryClient } from '@tanstack/vue-query';
import { ApiError } from './api-error.js';

/**
 * One truth on every screen: what was fetched is shown at once and asked again when the page is looked at anew.
 * Passing faults are tried twice more; refusals are shown as they are.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) =>
        failures < 2 && error instanceof ApiError && error.isPassing && error.status !== 429,
      retryDelay: (failures) => 600 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
