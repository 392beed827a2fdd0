import { computed, type ComputedRef, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Category, CourseFilter } from './api/courses.js';

/** What may stand in the address, and what stands for “all”: the first. */
export const KINDS = ['', 'required', 'elective'] as const;
export const LENGTHS = ['', 'micro', 'short', 'long'] as const;
export const STANDINGS = ['', 'new', 'begun', 'done'] as const;
export const SORTS = ['', 'newest', 'shortest'] as const;
const CHOICES = { kind: KINDS, length: LENGTHS, standing: STANDINGS, sort: SORTS };

type Choices = typeof CHOICES;
type Choice<Name extends keyof Choices> = Choices[Name][number];

export const coursesPerPage = 20;

/** The filters live in the address, so that back, reload and a shared link show the same list. */
export function useFilters() {
  const route = useRoute();
  const router = useRouter();
  const text = (name: string): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  function change(next: Record<string, string>): void {
    const query = { ...route.query, page: '', ...next };
    void router.replace({
      query: Object.fromEntries(
        Object.entries(query).filter(([, value]) => value !== '' && value !== null),
      ),
    });
  }
  const written = (name: string): WritableComputedRef<string> =>
    computed({
      get: () => text(name),
      set: (value) => {
        change({ [name]: value });
      },
    });
  const chosen = <Name extends keyof Choices>(name: Name): WritableComputedRef<Choice<Name>> =>
    computed({
      get: () => {
        const known: readonly string[] = CHOICES[name];
        return (known.includes(text(name)) ? text(name) : '') as Choice<Name>;
      },
      set: (value) => {
        change({ [name]: value });
      },
    });
  return {
    query: written('query'),
    category: written('category'),
    kind: chosen('kind'),
    length: chosen('length'),
    standing: chosen('standing'),
    sort: chosen('sort'),
    page: computed({
      get: () => Math.max(1, Math.floor(Number(text('page'))) || 1),
      set: (value) => {
        change({ page: String(value) });
      },
    }),
    change,
  };
}

type Filters = ReturnType<typeof useFilters>;

/** What the list is asked for. */
export function askedOf(filters: Filters): ComputedRef<CourseFilter> {
  return computed(() => {
    const { query, category, kind, length, standing, sort, page } = filters;
    return {
      page: page.value,
      pageSize: coursesPerPage,
      ...(query.value === '' ? {} : { query: query.value }),
      ...(category.value === '' ? {} : { category: category.value }),
      ...(kind.value === '' ? {} : { required: kind.value === 'required' }),
      ...(length.value === '' ? {} : { length: length.value }),
      ...(standing.value === '' ? {} : { standing: standing.value }),
      ...(sort.value === '' ? {} : { sort: sort.value }),
    };
  });
}

/** One row of choices for each step from the top down to the chosen category, and one for what is below it. */
export function categoryRows(
  categories: readonly Category[],
  chosen: string,
): { parent: string; value: string; below: Category[] }[] {
  const byCode = new Map(categories.map((category) => [category.code, category]));
  const line: string[] = [];
  for (let at = byCode.get(chosen); at; at = byCode.get(at.parentCode ?? '')) line.unshift(at.code);
  return ['', ...line]
    .map((parent, depth) => ({
      parent,
      value: line[depth] ?? parent,
      below: categories.filter((each) => (each.parentCode ?? '') === parent),
    }))
    .filter(({ below }) => below.length > 0);
}
