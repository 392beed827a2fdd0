import { courseRoomRows } from './access-table.js';
import { walk } from './access-walk.js';

walk('courses', courseRoomRows);
