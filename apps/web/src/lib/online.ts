import { ref } from 'vue';

/** What the device says about its own network; the server may still be out of reach while it is true. */
export const online = ref(navigator.onLine);
window.addEventListener('online', () => {
  online.value = true;
});
window.addEventListener('offline', () => {
  online.value = false;
});
