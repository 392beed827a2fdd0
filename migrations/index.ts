import { Platform1795000000000 } from './1795000000000-platform.js';
import { Media1795000003000 } from './1795000003000-media.js';

/** Every change of the schema, oldest first. A landed migration is never edited. */
export const migrations = [Platform1795000000000, Media1795000003000];
