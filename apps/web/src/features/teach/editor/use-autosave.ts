import { onBeforeUnmount, onMounted, watch } from 'vue';

const restMs = 1500;

/**
 * Saves by itself once the hands rest. What could not be saved is tried again with the next change, and when the
 * network is back. @param ready false while there is nothing that could be saved
 */
export function useAutosave(
  state: () => unknown,
  { ready, save }: { ready: () => boolean; save: () => Promise<unknown> },
): { stop: () => void; soon: () => void } {
  let timer: number | undefined;
  let stopped = false;

  function soon(): void {
    window.clearTimeout(timer);
    if (stopped) return;
    timer = window.setTimeout(() => {
      if (ready()) void save();
    }, restMs);
  }
  function stop(): void {
    stopped = true;
    window.clearTimeout(timer);
  }
  watch(state, soon);
  onMounted(() => {
    window.addEventListener('online', soon);
  });
  onBeforeUnmount(() => {
    stop();
    window.removeEventListener('online', soon);
  });
  return { stop, soon };
}
