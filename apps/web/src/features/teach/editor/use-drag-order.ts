import { onBeforeUnmount, ref, type Ref } from 'vue';
import type { Place } from './outline-order.js';

export interface DragOrder {
  /** The lesson under the hand. */
  dragged: Ref<string | null>;
  /** Where it would fall now. */
  over: Ref<Place | null>;
  /** For `pointerdown` of a handle. */
  start: (event: PointerEvent, key: string) => void;
}

/** So close to the edge of the window the page goes along. */
const edgePx = 70;
const scrollPx = 14;

/**
 * Dragging by mouse, pen and finger alike, within elements that say `data-chapter` and `data-lesson`. The handle needs
 * `touch-action: none`. Escape gives it up.
 */
export function useDragOrder(drop: (key: string, place: Place) => void): DragOrder {
  const dragged = ref<string | null>(null);
  const over = ref<Place | null>(null);
  let end: (() => void) | null = null;

  function start(event: PointerEvent, key: string): void {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.preventDefault();
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    dragged.value = key;
    let scrolling = 0;

    const move = (moved: PointerEvent): void => {
      over.value = placeAt(moved.clientX, moved.clientY);
      window.cancelAnimationFrame(scrolling);
      const { clientX, clientY } = moved;
      const creep = (): void => {
        const by = edgeStep(clientY);
        if (by === 0) return;
        window.scrollBy(0, by);
        over.value = placeAt(clientX, clientY);
        scrolling = window.requestAnimationFrame(creep);
      };
      scrolling = window.requestAnimationFrame(creep);
    };
    const up = (): void => {
      const place = over.value;
      end?.();
      if (place !== null) drop(key, place);
    };
    const giveUp = (): void => end?.();
    const escape = (pressed: KeyboardEvent): void => {
      if (pressed.key === 'Escape') giveUp();
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', up);
    handle.addEventListener('pointercancel', giveUp);
    window.addEventListener('keydown', escape);
    end = () => {
      window.cancelAnimationFrame(scrolling);
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', up);
      handle.removeEventListener('pointercancel', giveUp);
      window.removeEventListener('keydown', escape);
      dragged.value = null;
      over.value = null;
      end = null;
    };
  }

  onBeforeUnmount(() => end?.());
  return { dragged, over, start };
}

function edgeStep(y: number): number {
  if (y < edgePx) return -scrollPx;
  return y > window.innerHeight - edgePx ? scrollPx : 0;
}

/** The upper half of a lesson is before it, the lower half behind it. */
function placeAt(x: number, y: number): Place | null {
  const under = document.elementFromPoint(x, y);
  const chapter = under?.closest<HTMLElement>('[data-chapter]');
  const key = chapter?.dataset['chapter'];
  if (chapter === null || chapter === undefined || key === undefined) return null;
  const rows = [...chapter.querySelectorAll<HTMLElement>('[data-lesson]')];
  const next = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  return { chapter: key, before: next?.dataset['lesson'] ?? null };
}
