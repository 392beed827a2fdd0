import { ref } from 'vue';

const root = document.documentElement;

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // a WebView without storage keeps the choice for this visit only
  }
}

export const largeType = ref(root.dataset['type'] === 'large');
export const dark = ref(root.dataset['theme'] === 'dark');

/** 大字版: lifts every size and keeps every function. */
export function toggleLargeType(): void {
  largeType.value = !largeType.value;
  const value = largeType.value ? 'large' : 'normal';
  root.dataset['type'] = value;
  remember('xueshi.type', value);
}

export function toggleDark(): void {
  dark.value = !dark.value;
  const value = dark.value ? 'dark' : 'light';
  root.dataset['theme'] = value;
  remember('xueshi.theme', value);
}
