import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { DirectorySyncs, type DirectorySyncView } from '#account';
import { ImportRuns, type ImportRunView, isImportResting, Units } from '#organisation';
import { type Actor, systemActor } from '#platform';
import { type Command, CommandError, print } from './command.js';
import { withRooms } from './with-rooms.js';

const USAGE = 'Usage: npm run cli -- sync-directory --provider ID --unit UNIT_ID [--apply]';
/** Rows are checked and applied by a worker; it looks for work every two seconds. */
const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 30 * 60_000;

/** A dry run unless told otherwise: says what an import of the directory would do. */
export const syncDirectoryCommand: Command = {
  name: 'sync-directory',
  summary: 'read a directory (LDAP, AD), say what would change; --apply changes it',
  run: (config, parameters) => {
    const { providerId, unitId, applies } = read(parameters);
    return withRooms(config, async (rooms) => {
      const actor = await operatorOf(rooms.get(Units), unitId);
      const imports = rooms.get(ImportRuns);
      const sync = await rooms.get(DirectorySyncs).start(actor, { providerId, unitId });
      report(sync);
      if (sync.importId === null) return 0;
      const checked = await rest(imports, actor, sync.importId);
      reportVerdicts(checked);
      const { new: added, update } = checked.counts;
      if (checked.state !== 'checked') return 1;
      if (!applies || added + update === 0) {
        if (!applies) await imports.cancel(actor, checked.id);
        return 0;
      }
      await imports.confirm(actor, checked.id, { skipsFaulty: true });
      const done = await rest(imports, actor, checked.id);
      print(done.state === 'done' ? 'Applied.' : `Not applied: ${done.failure ?? done.state}`);
      return done.state === 'done' ? 0 : 1;
    });
  },
};

/** Who has the command line may do what the platform administrator of that unit may. */
async function operatorOf(units: Units, unitId: string): Promise<Actor> {
  const unit = await units.find(unitId);
  if (!unit) throw new CommandError(`There is no unit with the id ${unitId}.`);
  const grant = { unitId, unitPath: unit.path, line: null, authority: null };
  return { ...systemActor, grants: [{ role: 'platform-admin', ...grant }] };
}

async function rest(imports: ImportRuns, actor: Actor, id: string): Promise<ImportRunView> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const run = await imports.find(actor, id);
    if (isImportResting(run.state)) return run;
    await wait(LOOK_EVERY_MS);
  }
  throw new CommandError(`Import ${id} does not move: is a worker running?`);
}

function report({
  people,
  matched,
  unmatched,
  unmatchedTotal,
  gone,
  goneTotal,
}: DirectorySyncView) {
  print(`${people} people in the directory, ${matched} recognised.`);
  print(`Not recognised (${unmatchedTotal}):`);
  unmatched.forEach(({ name, unit }) => print(`  ${name}${unit === null ? '' : `, ${unit}`}`));
  print(`Gone from the directory (${goneTotal}); nobody was closed:`);
  gone.forEach(({ name, unitName, memberId }) => print(`  ${name}, ${unitName} (${memberId})`));
}

function reportVerdicts({ id, state, counts, failure }: ImportRunView): void {
  if (state === 'failed') print(`The import failed: ${failure}`);
  const { new: added, update, unchanged, error } = counts;
  print(`Import ${id}: ${added} new, ${update} changed, ${unchanged} unchanged, ${error} refused.`);
}

function read(parameters: string[]): { providerId: string; unitId: string; applies: boolean } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: parameters,
    options: { provider: text, unit: text, apply: { type: 'boolean' } },
    strict: false,
  });
  const { provider, unit, apply = false } = values;
  if (typeof provider !== 'string' || typeof unit !== 'string') throw new CommandError(USAGE);
  return { providerId: provider, unitId: unit, applies: apply === true };
}
