import { classRows } from './access-table.js';
import { walk } from './access-walk.js';

walk('classes', classRows);
