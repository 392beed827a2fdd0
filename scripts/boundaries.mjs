// Who may import whom (dependency-cruiser) and what a file may be called. `node scripts/boundaries.mjs [FOLDER]`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileNameFaults } from './lib/file-names.mjs';
import { root } from './lib/root.mjs';

/** Another tree of the same shape, for the tests that plant faults. */
const tree = path.resolve(process.argv[2] ?? root);
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const flags = ['--config', path.join(root, '.dependency-cruiser.js'), '--output-type', 'err'];

const faults = fileNameFaults(tree);
for (const fault of faults) console.log(`file-name: ${fault}`);
const cruise = spawnSync(
  process.execPath,
  [cruiser, ...flags, 'apps', 'libs', 'migrations', 'test'],
  {
    cwd: tree,
    stdio: 'inherit',
  },
);
process.exitCode = faults.length === 0 && cruise.status === 0 ? 0 : 1;
