import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The page number and other filters as the address says them. */
export function useAddress(): {
  page: WritableComputedRef<number>;
  text: (name: string) => string;
  ask: (changes: Record<string, string | undefined>) => void;
} {
  const route = useRoute();
  const router = useRouter();
  const text = (name: string): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  function ask(changes: Record<string, string | undefined>): void {
    const query: Record<string, string> = {};
    for (const [name, value] of Object.entries({ ...route.query, ...changes }))
      if (typeof value === 'string' && value !== '') query[name] = value;
    void router.replace({ query });
  }
  const page = computed({
    get: () => Math.max(1, Number(text('page')) || 1),
    set: (value) => {
      ask({ page: String(value) });
      window.scrollTo({ top: 0 });
    },
  });
  return { page, text, ask };
}
