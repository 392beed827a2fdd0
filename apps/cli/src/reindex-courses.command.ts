import { CourseIndex } from '#course';
import { type Command, print, refuseParameters } from './command.js';
import { withRooms } from './with-rooms.js';

/** After a restored backup or a new version of the index; the product may run meanwhile. */
export const reindexCoursesCommand: Command = {
  name: 'reindex-courses',
  summary: 'write anew what the catalogue’s search knows of every published course',
  run: (config, parameters) => {
    refuseParameters(parameters);
    return withRooms(config, async (rooms) => {
      const count = await rooms.get(CourseIndex).rewriteAll();
      print(`${count} courses are found by what they are called today.`);
      return 0;
    });
  },
};
