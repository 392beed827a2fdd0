import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

export interface LeaveGuard {
  /** Whether the question is on the screen; closing it means staying. */
  open: Ref<boolean>;
  /** True lets the page go. */
  answer: (leave: boolean) => void;
  /** Asks nothing any more. */
  release: () => void;
}

/** Keeps unsaved work: asks before another page of ours is opened, and lets the browser ask before the window closes. */
export function useLeaveGuard(isChanged: () => boolean): LeaveGuard {
  const open = ref(false);
  let released = false;
  let decide: (leave: boolean) => void = () => undefined;

  onBeforeRouteLeave(() => {
    if (released || !isChanged()) return true;
    open.value = true;
    return new Promise<boolean>((resolve) => {
      decide = resolve;
    });
  });

  watch(open, (isOpen) => {
    if (!isOpen) decide(false);
  });

  function beforeUnload(event: BeforeUnloadEvent): void {
    if (!released && isChanged()) event.preventDefault();
  }
  onMounted(() => {
    window.addEventListener('beforeunload', beforeUnload);
  });
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', beforeUnload);
  });

  function answer(leave: boolean): void {
    decide(leave);
    open.value = false;
  }
  return {
    open,
    answer,
    release: () => {
      released = true;
    },
  };
}
