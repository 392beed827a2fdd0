import { shallowRef } from 'vue';

export interface Toast {
  id: number;
  kind: 'ok' | 'error';
  text: string;
}

export const toasts = shallowRef<readonly Toast[]>([]);
let nextId = 1;

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Says that something was done. What a person must act on belongs on the page, not here. */
export function toast(text: string, kind: Toast['kind'] = 'ok'): void {
  const id = nextId;
  nextId += 1;
  toasts.value = [...toasts.value.slice(-2), { id, kind, text }];
  window.setTimeout(
    () => {
      dismiss(id);
    },
    kind === 'ok' ? 4000 : 8000,
  );
}
