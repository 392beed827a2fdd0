import { migrateDatabase } from '#platform';
import { type Command, print, refuseParameters } from './command.js';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the schema up to date; safe to run again',
  async run(config, parameters) {
    refuseParameters(parameters);
    const done = await migrateDatabase(config);
    done.forEach((name) => print(`done: ${name}`));
    print(
      done.length === 0
        ? 'The schema is up to date.'
        : `The schema is up to date: ${done.length} steps.`,
    );
    return 0;
  },
};
