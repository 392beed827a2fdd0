import { Platform1795000000000 } from './1795000000000-platform.js';

/** Every change of the schema, oldest first. A landed migration is never edited. */
export const migrations = [Platform1795000000000];
