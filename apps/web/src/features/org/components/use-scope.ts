import { computed, type ComputedRef, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { currentYear } from '../../../lib/format.js';
import { useUnits, type UnitNode } from '../api/units.js';

type Queried = Record<string, string | number | undefined>;

/** Unit and year as the address says them, so that back, reload and a sent link show the same. */
export function useScope(): {
  units: ReturnType<typeof useUnits>;
  unitId: ComputedRef<string | null>;
  unit: ComputedRef<UnitNode | null>;
  chosenUnit: WritableComputedRef<string>;
  year: WritableComputedRef<number>;
  text: (name: string) => string;
  ask: (changes: Queried, step?: 'replace' | 'push') => void;
} {
  const route = useRoute();
  const router = useRouter();
  const units = useUnits();

  const text = (name: string): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };

  /** Changes the address; what is undefined or empty leaves it. */
  function ask(changes: Queried, step: 'replace' | 'push' = 'replace'): void {
    const query: Record<string, string> = {};
    for (const [name, value] of Object.entries({ ...route.query, ...changes }))
      if (value !== undefined && value !== null && value !== '') query[name] = String(value);
    void router[step]({ query });
  }

  const unitId = computed(() => {
    const list = units.data.value ?? [];
    const wanted = text('unit');
    if (wanted !== '') return wanted;
    const known = new Set(list.map((unit) => unit.id));
    const tops = list.filter((unit) => unit.parentId === null || !known.has(unit.parentId));
    return tops.sort((a, b) => b.memberCount - a.memberCount)[0]?.id ?? null;
  });
  const unit = computed(() => units.data.value?.find((one) => one.id === unitId.value) ?? null);
  const chosenUnit = computed({
    get: () => unit.value?.id ?? '',
    set: (id) => {
      ask({ unit: id, page: undefined }, 'push');
    },
  });
  const year = computed({
    get: () => Number(text('year')) || currentYear(),
    set: (value) => {
      ask({ year: value, page: undefined }, 'push');
    },
  });
  return { units, unitId, unit, chosenUnit, year, text, ask };
}
