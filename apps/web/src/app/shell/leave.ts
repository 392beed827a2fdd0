import type { Router } from 'vue-router';
import { asApiError } from '../../lib/api-error.js';
import { queryClient } from '../../lib/query.js';
import { signOut } from '../../lib/session.js';
import { toast } from '../../lib/toast.js';

/** Ends the session on the server, then shows the sign-in page; when the server cannot be told, the member stays and knows why. */
export async function leave(router: Router): Promise<void> {
  try {
    await signOut();
  } catch (error) {
    toast(asApiError(error).message, 'error');
    return;
  }
  queryClient.clear();
  await router.push('/sign-in');
}
