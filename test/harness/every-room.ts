import { ApiDoorsModule } from '../../apps/api/src/api.module.js';
import { WorkerDoorsModule } from '../../apps/worker/src/worker-app.module.js';

/** Every room of the product, as its doors name them. */
export const everyRoom = [ApiDoorsModule, WorkerDoorsModule];
