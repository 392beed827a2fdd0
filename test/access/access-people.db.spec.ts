import { peopleRows } from './access-table.js';
import { walk } from './access-walk.js';

walk('people', peopleRows);
