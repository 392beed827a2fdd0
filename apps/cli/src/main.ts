import { ConfigError, DomainError, parseConfig } from '#platform';
import { type Command, CommandError, print } from './command.js';
import { anchorCommand } from './anchor.command.js';
import { appointSecurityCommand } from './appoint-security.command.js';
import { createAdminCommand } from './create-admin.command.js';
import { grantsCommand } from './grants.command.js';
import { importMembersCommand } from './import-members.command.js';
import { migrateCommand } from './migrate.command.js';
import { reindexCoursesCommand } from './reindex-courses.command.js';
import { rotateSecretsCommand } from './rotate-secrets.command.js';
import { verifyAuditCommand } from './verify-audit.command.js';
import { syncDirectoryCommand } from './sync-directory.command.js';
import { rescueAccountCommand } from './rescue-account.command.js';
import { verifyLedgerCommand } from './verify-ledger.command.js';

const COMMANDS: Command[] = [
  migrateCommand,
  createAdminCommand,
  rescueAccountCommand,
  appointSecurityCommand,
  importMembersCommand,
  verifyLedgerCommand,
  syncDirectoryCommand,
  verifyAuditCommand,
  anchorCommand,
  grantsCommand,
  reindexCoursesCommand,
  rotateSecretsCommand,
];

const [, , name, ...parameters] = process.argv;
process.exitCode = await run();

async function run(): Promise<number> {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) return help();
  try {
    return await command.run(parseConfig({ demo: false }), parameters);
  } catch (error) {
    const known =
      error instanceof ConfigError || error instanceof DomainError || error instanceof CommandError;
    process.stderr.write(`${known ? error.message : String((error as Error).stack)}\n`);
    return 1;
  }
}

function help(): number {
  print(name ? `There is no command "${name}".` : 'Usage: npm run cli -- COMMAND');
  print('Commands:');
  COMMANDS.forEach(({ name: word, summary }) => print(`  ${word.padEnd(16)}${summary}`));
  return name === undefined || name === 'help' ? 0 : 1;
}
