import { computed, onBeforeUnmount, ref } from 'vue';

/**
 * Time left until the deadline by the server's clock: only the difference to `serverTime` at the moment of the answer is
 * used, so a wrong clock on the device changes nothing.
 */
export function useCountdown(
  deadline: string,
  serverTime: string,
  fetchedAtMs: number,
  onEnd: () => void,
) {
  const endsAt = fetchedAtMs + Date.parse(deadline) - Date.parse(serverTime);
  const leftMs = ref(Math.max(0, endsAt - performance.now()));
  let ended = false;
  const tick = (): void => {
    leftMs.value = Math.max(0, endsAt - performance.now());
    if (leftMs.value > 0 || ended) return;
    ended = true;
    onEnd();
  };
  const timer = window.setInterval(tick, 500);
  onBeforeUnmount(() => {
    window.clearInterval(timer);
  });
  /** Said aloud only at these marks, not every second. */
  const announced = computed(() => {
    const minutes = Math.ceil(leftMs.value / 60_000);
    return [30, 10, 5, 1].includes(minutes) ? minutes : null;
  });
  return { leftMs, announced };
}
